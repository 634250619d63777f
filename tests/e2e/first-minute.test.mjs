// The first minute: an empty browser, three ways in, and what a newcomer must find without help.
import assert from 'node:assert/strict';
import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { BROWSER, journey } from './lib/journey.mjs';
import { like, msg } from './lib/messages.mjs';
import { small } from './lib/records.mjs';
import { until } from './lib/wait.mjs';

const example = JSON.parse(readFileSync(new URL('../../public/examples/zhytomyr-kassel.pobratym.json', import.meta.url), 'utf8'));
const exchange = example.records.find(({ fields }) => fields.due === '{today-12}').fields;
const cities = example.records.find(({ type }) => type === 'partnership').fields.partners;
const nameOf = (id) => example.records.find((record) => record.id === id).fields.name;

journey('three ways in; in the example, the overdue promise and who is responsible on each side', async ({ page, lang }) => {
  await page.open('/');
  await page.heading(msg(lang, 'start.title'));
  await page.role('link', msg(lang, 'start.begin'));
  await page.role('button', msg(lang, 'start.open_file'));
  await page.click('button', msg(lang, 'start.open_example'));
  for (const city of Object.values(cities)) await page.heading(new RegExp(city.name[lang]));
  await page.text(msg(lang, 'partnership.example'));

  await page.click('link', new RegExp(`^${msg(lang, 'nav.today')}`), { within: await page.role('navigation', msg(lang, 'nav.main')) });
  const overdue = await page.role('region', new RegExp(`^${msg(lang, 'today.overdue')}`));
  await page.role('link', exchange.title[lang], { within: overdue });
  const said = await overdue.getText();
  assert.ok(said.includes(msg(lang, 'date.overdue_by', { n: 12 })), said);
  for (const { contact } of Object.values(exchange.responsible)) assert.ok(said.includes(nameOf(contact)), `${nameOf(contact)} is not named in: ${said}`);

  await page.click('link', exchange.title[lang], { within: overdue });
  await page.heading(exchange.title[lang]);
  for (const { contact } of Object.values(exchange.responsible)) await page.role('link', new RegExp(nameOf(contact)));
});

journey('the example can be removed, and brought back', { lang: 'uk' }, async ({ page, lang }) => {
  await page.seed();
  await page.open('/');
  await page.click('button', msg(lang, 'start.open_example'));
  await page.click('button', msg(lang, 'partnership.remove_example'));
  await page.heading(msg(lang, 'start.title'));
  await page.text(msg(lang, 'notice.example_removed'));
  await page.answer('undo');
  await page.heading(msg(lang, 'today.title'));
  await page.reload();
  await page.heading(msg(lang, 'today.title'));
  await page.role('region', new RegExp(`^${msg(lang, 'today.overdue')}`));
});

/** A file on disk, and its path. */
function file(name, content) {
  const path = join(mkdtempSync(join(tmpdir(), 'pobratym-e2e-file-')), name);
  writeFileSync(path, typeof content === 'string' ? content : JSON.stringify(content));
  return path;
}

const envelope = (records) => ({ format: 'pobratym', version: 1, exported: '2026-11-23T09:00:00Z', from: 'Poltava', scope: [], records });

const exchanged = () =>
  small().map(([key, value]) => {
    const [, , type, id] = key.split('/');
    return { type, id, ...JSON.parse(value) };
  });

const choose = async (page, path) => (await page.find('input[type=file]'))[0].sendKeys(path);

journey('a file opens into the empty workspace', { lang: 'de' }, async ({ page, lang }) => {
  await page.seed();
  await page.open('/');
  await page.role('button', msg(lang, 'start.open_file'));
  await choose(page, file('poltawa.pobratym.json', envelope([...exchanged(), { type: 'mood', id: 'x' }])));
  await page.click('button', msg(lang, 'merge.take'));
  await page.text(`${msg(lang, 'notice.file_loaded', { n: exchanged().length })} ${msg(lang, 'notice.file_skipped', { n: 1 })}`);
  await page.open('/partnerships');
  await page.role('link', /Poltawa.*Leonberg/, { within: await page.role('main') });
});

journey('a file that is none: why, and nothing is lost', { lang: 'uk' }, async ({ page, lang }) => {
  await page.seed();
  await page.open('/');
  await page.role('button', msg(lang, 'start.open_file'));
  const cases = [
    [file('cut.json', '{"format": "pobratym",\n"rec'), like(lang, 'notice.not_json', { line: 2 })],
    [file('other.json', { hello: 'world' }), msg(lang, 'notice.other_format')],
    [file('newer.json', { ...envelope([]), version: 99 }), msg(lang, 'notice.newer')],
    [file('empty.json', envelope([])), msg(lang, 'notice.empty_file')],
  ];
  for (const [path, said] of cases) {
    await choose(page, path);
    await page.text(said);
  }
  await page.heading(msg(lang, 'start.title'));
});

// MiniBrowser takes its languages from the system's locales, which a test cannot choose.
for (const [browser, lang] of [['de-AT', 'de'], ['uk-UA', 'uk'], ['fr', 'en']]) {
  journey(`a browser in ${browser} gets the app in ${lang}`, { browser: { lang: browser }, skip: BROWSER === 'webkit' && 'MiniBrowser follows the locales of the system' }, async ({ page }) => {
    await page.open('/');
    await page.heading(msg(lang, 'start.title'));
    assert.equal(await page.run('return document.documentElement.lang'), lang);
  });
}

journey('the language and the theme change at once, without a reload', async ({ page }) => {
  await page.seed({ records: small() });
  await page.open('/settings');
  await page.run('window.stillHere = true');
  await page.click('radio', 'Українська');
  await page.heading(msg('uk', 'settings.title'));
  await page.click('radio', msg('uk', 'settings.theme_dark'));
  await until('the dark theme', async () => (await page.run('return document.documentElement.dataset.theme')) === 'dark');
  const colour = await page.run('return getComputedStyle(document.body).backgroundColor');
  await page.click('radio', msg('uk', 'settings.theme_light'));
  await until('the light theme', async () => (await page.run('return getComputedStyle(document.body).backgroundColor')) !== colour);
  assert.equal(await page.run('return document.documentElement.lang'), 'uk');
  assert.equal(await page.run('return window.stillHere'), true, 'the page was loaded anew');
  await page.reload();
  await page.heading(msg('uk', 'settings.title'));
});
