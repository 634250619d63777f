// Filling in the app's forms: what the fields are called, and the controls that have several parts.
import { like, msg } from './messages.mjs';
import { until } from './wait.mjs';

const ENDONYMS = { uk: 'Українська', de: 'Deutsch', en: 'English' };
const quoted = (text) => text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');

/** The label of a field, as in `commitment.due`. */
export const label = (lang, path) => msg(lang, `field.${path}`);

/** The name of a text control that has one tab a language; `tag` is the language of the text. */
export const text = (lang, path, tag = lang) => new RegExp(`^${quoted(label(lang, path))} ${ENDONYMS[tag]}`);

/** The group of the nth element of a collection, counted from 1. */
export const element = (page, path, number) => page.role('group', like(page.lang, 'form.item', { label: label(page.lang, path), number }));

/** The group of controls of a field. */
export const group = (page, path) => page.role('group', label(page.lang, path));

/** Adds an element to a collection. It takes the focus with its first field: what is typed before that would land there. */
export async function add(page, path) {
  const focused = () => page.run('return [document.activeElement.tagName, document.activeElement.id]');
  const [, before] = await focused();
  await page.click('button', msg(page.lang, 'form.add', { what: label(page.lang, `${path}.one`) }));
  await until('the focus in the new element', async () => {
    const [tag, id] = await focused();
    return id !== before && ['INPUT', 'SELECT', 'TEXTAREA'].includes(tag);
  });
}

/** The name of a code, as a select shows it. */
export const code = (lang, path) => msg(lang, `code.${path}`);

/** Fills in a date to the day, `2026-05-15`, to the month or to the year. */
export async function date(page, path, value, { within } = {}) {
  const { lang } = page;
  const name = label(lang, path);
  const field = await page.role('group', name, { within });
  const [year, month, day] = value.split('-');
  const precision = day ? 'day' : month ? 'month' : 'year';
  await page.choose(msg(lang, 'form.date_precision'), msg(lang, `form.date_${precision}`), { within: field });
  if (day) await page.fill(msg(lang, 'form.date_day'), String(Number(day)), { within: field });
  if (month) await page.choose(msg(lang, 'form.date_month'), { value: month }, { within: field });
  await page.fill(msg(lang, 'form.date_year'), year, { within: field });
}

export const save = (page) => page.click('button', msg(page.lang, 'form.save'));

/** The country's name, as the browser says it. */
export const country = (lang, tag) => new Intl.DisplayNames([lang], { type: 'region' }).of(tag);

/** Opens what most people do not need at first. */
export async function unfold(page) {
  const [details] = await page.find('details.fold');
  if (!(await details.getAttribute('open'))) await (await page.text(msg(page.lang, 'form.more'))).click();
}
