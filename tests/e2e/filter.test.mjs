// One filter for four pages: it goes along with the tabs, says what it left out of a broken address, and gets a name.
import assert from 'node:assert/strict';

import { journey } from './lib/journey.mjs';
import { msg } from './lib/messages.mjs';
import { Key } from './lib/page.mjs';
import { PAGES, id, record, small } from './lib/records.mjs';
import { until } from './lib/wait.mjs';

const event = (n, fields) => record('event', n, { partnership: id(1), status: 'planned', kind: 'visit', ...fields });
const promise = (n, fields) => record('commitment', n, { partnership: id(1), status: 'agreed', ...fields });

/** Of the year 2031: a choir and its tour, and what has nothing to do with them. */
const records = () => [
  ...small(),
  event(60, { title: { en: 'Choir concert', de: 'Chorkonzert', uk: 'Концерт хору' }, when: '2031-05-15', spheres: ['culture'] }),
  event(61, { title: { en: 'Fire drill', de: 'Übung', uk: 'Навчання' }, when: '2031-06-20', spheres: ['civil_protection'] }),
  promise(62, { title: { en: 'Choir tour', de: 'Chorreise', uk: 'Подорож хору' }, due: '2031-05-20', sphere: 'culture' }),
  promise(63, { title: { en: 'Fire engine', de: 'Löschfahrzeug', uk: 'Пожежна машина' }, due: '2031-08-01', sphere: 'civil_protection' }),
];

const marks = (page) => page.run('return [...new Set([...document.querySelectorAll("main mark")].map((mark) => mark.textContent))].join()');
const focused = (page) => page.run('return document.activeElement.id || document.activeElement.textContent.trim()');
/** The fold of the saved views, wherever it stands among the others. */
const views = (page) => page.run('return [...document.querySelectorAll(".more-filters > summary")].find((one) => one.textContent.startsWith(arguments[0]))', msg(page.lang, 'filter.views'));
const open = (page, key) => page.run('[...document.querySelectorAll(".more-filters > summary")].find((one) => one.textContent.startsWith(arguments[0])).click()', msg(page.lang, key));

journey('the filter goes along from page to page, and each leaves out what it does not take', async ({ page, lang }) => {
  await page.seed({ records: records() });
  await page.open(`${PAGES.timeline}?from=2031&to=2031`);
  await page.fill(msg(lang, 'timeline.search'), 'choir', { role: 'searchbox' });
  await until('the mark', async () => (await marks(page)) === 'Choir');
  await page.role('link', 'Choir concert');
  const nav = await page.role('navigation', msg(lang, 'partnership.pages'));
  await page.click('link', msg(lang, 'schedule.title'), { within: nav });
  await page.role('link', /^Choir tour, /);
  await page.role('link', /^Choir concert, /);
  assert.deepEqual(await page.roles('link', /^Fire/), []);
  await page.text(msg(lang, 'filter.found', { some: 2, all: 6 }));
  await until('the filter in the address', async () => /schedule\?.*q=choir/.test(await page.path()));
  await page.click('link', msg(lang, 'calendar.title'), { within: await page.role('navigation', msg(lang, 'partnership.pages')) });
  await page.text(msg(lang, 'filter.none_in_month'));
  await page.click('button', msg(lang, 'filter.nearest'));
  const month = await page.role('table', 'May 2031');
  await page.role('link', /^Choir concert/, { within: month });
  await page.role('link', /^Choir tour/, { within: month });
  assert.equal(await marks(page), 'Choir');
  await page.click('link', /^Commitments/, { within: await page.role('navigation', msg(lang, 'partnership.pages')) });
  await page.role('link', 'Choir tour');
  assert.equal(await marks(page), 'Choir');
  assert.deepEqual(await page.roles('link', 'Fire engine'), []);
  await page.click('button', msg(lang, 'filter.clear'));
  await page.role('link', 'Fire engine');
  await page.role('link', 'Pen pals');
});

journey('a period to the month, typed as one writes it, and what is no date says so', { lang: 'de' }, async ({ page, lang }) => {
  await page.seed({ records: records() });
  await page.open(PAGES.commitments);
  await open(page, 'filter.more_filters');
  const from = await page.role('textbox', msg(lang, 'filter.from'));
  await page.focus(from);
  await from.sendKeys('8.2031', Key.ENTER);
  await page.gone('link', 'Chorreise');
  await page.role('link', 'Löschfahrzeug');
  await until('the month in the address', async () => /from=2031-08$/.test(await page.path()));
  assert.equal(await from.getProperty('value'), '08.2031');
  const to = await page.role('textbox', msg(lang, 'filter.to'));
  await to.sendKeys('31.02.2031', Key.ENTER);
  await until('what is wrong', async () => (await page.described(to)).includes(msg(lang, 'filter.not_a_date', { value: '31.02.2031' })));
  await page.role('link', 'Löschfahrzeug');
  await to.clear();
  await to.sendKeys('2030', Key.ENTER);
  await until('that it is backwards', async () => (await page.described(to)).includes(msg(lang, 'filter.backwards')));
  assert.match(await page.path(), /from=2031-08$/);
});

journey('a broken address says what was left out of it and keeps the rest', { lang: 'uk' }, async ({ page, lang }) => {
  await page.seed({ records: records() });
  await page.open(`${PAGES.timeline}?kind=party&person=${id(99)}&from=2031-13&sphere=culture`);
  await page.role('link', 'Концерт хору');
  assert.deepEqual(await page.roles('link', 'Навчання'), []);
  await page.text(msg(lang, 'filter.dropped'));
  for (const [key, values] of [
    ['filter.dropped_choice', { field: msg(lang, 'filter.kind'), value: 'party' }],
    ['filter.dropped_gone', { field: msg(lang, 'filter.person') }],
    ['filter.dropped_date', { field: msg(lang, 'filter.from'), value: '2031-13' }],
  ]) await page.text(msg(lang, key, values));
  await page.click('button', msg(lang, 'filter.dismiss'));
  await until('the notice to be gone', async () => !(await page.run('return document.body.textContent')).includes(msg(lang, 'filter.dropped')));
  assert.match(await page.path(), /\?sphere=culture$/);
});

journey('a view gets a name, and is opened, renamed, deleted and brought back by keyboard alone', async ({ page, lang }) => {
  await page.seed({ records: records() });
  await page.open(`${PAGES.calendar}?month=2031-05&sphere=culture`);
  await page.focus(await views(page));
  await page.keys(Key.ENTER);
  await page.text(msg(lang, 'filter.views_empty'));
  await page.keys(Key.TAB);
  await until('the field', async () => (await focused(page)) === 'view-name');
  await (await page.focused()).sendKeys(' Spring culture ', Key.ENTER);
  await page.text(msg(lang, 'notice.view_saved', { name: 'Spring culture' }));
  await page.role('link', 'Spring culture', { current: true });
  const rename = await page.role('button', msg(lang, 'filter.rename', { name: 'Spring culture' }));
  await page.focus(rename);
  await page.keys(Key.ENTER);
  await until('the field for the new name', async () => (await focused(page)) === 'view-new-name-Spring-culture');
  await (await page.focused()).sendKeys(' 2031', Key.ENTER);
  await page.role('link', 'Spring culture 2031');
  await until('the focus on its button', async () => (await focused(page)) === 'view-rename-Spring-culture-2031');
  await page.open(PAGES.commitments);
  await page.focus(await views(page));
  await page.keys(Key.ENTER);
  const link = await page.role('link', 'Spring culture 2031');
  await page.focus(link);
  await page.keys(Key.ENTER);
  await page.role('table', 'May 2031');
  assert.match(await page.path(), /calendar\?month=2031-05&sphere=culture$/);
  await page.focus(await views(page));
  await page.keys(Key.ENTER);
  await page.focus(await page.role('button', msg(lang, 'filter.delete', { name: 'Spring culture 2031' })));
  await page.keys(Key.ENTER);
  await page.gone('link', 'Spring culture 2031');
  await until('the focus where one goes on', async () => (await focused(page)) === 'view-name');
  await page.answer('undo');
  await page.role('link', 'Spring culture 2031');
  assert.ok(`pobratym/views/${id(1)}` in (await page.stored()));
});

journey('another tab has the view too, and one whose person is gone opens without that', { lang: 'de' }, async ({ page, lang }) => {
  const view = { name: 'Nur Frau X', page: 'commitments', query: `person=${id(99)}&sphere=culture` };
  await page.seed({ records: records() });
  await page.open(PAGES.commitments);
  await open(page, 'filter.views');
  await page.text(msg(lang, 'filter.views_empty'));
  const first = await page.driver.getWindowHandle();
  await page.driver.switchTo().newWindow('tab');
  try {
    await page.driver.get(page.site.url('/blank.html'));
    await page.run('localStorage.setItem(arguments[0], arguments[1])', `pobratym/views/${id(1)}`, JSON.stringify([view]));
  } finally {
    await page.driver.close();
    await page.driver.switchTo().window(first);
  }
  await page.click('link', 'Nur Frau X');
  await page.text(msg(lang, 'filter.dropped_gone', { field: msg(lang, 'filter.person') }));
  await page.role('link', 'Chorreise');
  assert.deepEqual(await page.roles('link', 'Löschfahrzeug'), []);
});

journey('an empty search says so, announces the count, and clears by keyboard', { lang: 'uk' }, async ({ page, lang }) => {
  await page.seed({ records: records() });
  await page.open(PAGES.schedule);
  await page.fill(msg(lang, 'filter.search'), 'ґрунт', { role: 'searchbox' });
  await page.text(msg(lang, 'filter.none'));
  const said = await page.run('return [...document.querySelectorAll("[role=status]")].map((one) => one.textContent).join("|")');
  assert.ok(said.includes(msg(lang, 'filter.found', { some: 0, all: 6 })), said);
  const [clear] = (await page.roles('button', msg(lang, 'filter.clear'))).slice(-1);
  await page.focus(clear);
  await page.keys(Key.ENTER);
  await until('all of it again', async () => !(await page.run('return document.body.textContent')).includes(msg(lang, 'filter.none_next')));
});

journey('what a view cannot read of its own in the address is told there, and the rest holds', async ({ page, lang }) => {
  await page.seed({ records: small() });
  const choice = (field, value) => msg(lang, 'filter.dropped_choice', { field: msg(lang, field), value });
  for (const [path, told, rest] of [
    [`${PAGES.timeline}?show=due.mood&q=a`, [choice('filter.show', 'mood')], `${PAGES.timeline}?show=due&q=a`],
    [`${PAGES.schedule}?by=colour&window=soon`, [choice('schedule.by', 'colour'), msg(lang, 'filter.dropped_stretch', { field: msg(lang, 'schedule.move_view'), value: 'soon' })], PAGES.schedule],
    [`${PAGES.calendar}?month=2026-13&sphere=sport`, [msg(lang, 'filter.dropped_month', { field: msg(lang, 'calendar.months'), value: '2026-13' })], `${PAGES.calendar}?sphere=sport`],
    [`${PAGES.commitments}?view=wall&sort=-mood`, [choice('board.view', 'wall'), choice('filter.sort', '-mood')], PAGES.commitments],
    [`${PAGES.schedules}?by=partner&show=steps`, [choice('schedule.by', 'partner')], `${PAGES.schedules}?show=steps`],
  ]) {
    await page.open(path);
    for (const words of told) await page.text(words);
    await page.click('button', msg(lang, 'filter.dismiss'));
    await until('the readable rest in the address', async () => (await page.path()) === rest);
    await until('the notice to be gone', async () => !(await page.run('return document.body.textContent')).includes(msg(lang, 'filter.dropped')));
  }
});
