// The app's own words, read from locales/, so that a journey does not break when the wording is mended.
import { readFileSync, readdirSync } from 'node:fs';

export const LANGS = ['uk', 'de', 'en'];
const folder = new URL('../../../locales/', import.meta.url);
const areas = (lang) => readdirSync(new URL(`${lang}/`, folder)).filter((name) => name.endsWith('.json'));
const read = (lang, name) => JSON.parse(readFileSync(new URL(`${lang}/${name}`, folder), 'utf8'));
const all = Object.fromEntries(
  LANGS.map((lang) => [lang, Object.fromEntries(areas(lang).map((name) => [name.slice(0, -5), read(lang, name)]))]),
);

function template(lang, path, n) {
  const [, area, key] = /^([^.]+)\.(.+)$/.exec(path);
  const found = all[lang]?.[area]?.[key];
  if (found === undefined) throw new Error(`No message ${path} in ${lang}`);
  return typeof found === 'string' ? found : found[new Intl.PluralRules(lang).select(n)] ?? found.other ?? found.many;
}

/** The message `area.key` in a language; `values` fill its placeholders, and `n` chooses the plural. */
export function msg(lang, path, values = {}) {
  return template(lang, path, values.n).replace(/\{(\w+)\}/g, (whole, name) => values[name] ?? whole);
}

/** The same as a pattern in which a placeholder without a value stands for anything. */
export function like(lang, path, values = {}) {
  const parts = msg(lang, path, { n: 5, ...values }).split(/\{\w+\}/).map((part) => part.replace(/[.*+?^${}()|[\]\\]/g, '\\$&'));
  return new RegExp(`^${parts.join('.+')}$`);
}
