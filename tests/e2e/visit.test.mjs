// The visit cycle: an agenda from what is open, notes on each point, what came of it in one pass, the report; by pointer, by keys, on a phone.
import assert from 'node:assert/strict';

import { violations } from './lib/axe.mjs';
import { download, watchDownloads } from './lib/downloads.mjs';
import { code, label } from './lib/form.mjs';
import { BROWSER, journey } from './lib/journey.mjs';
import { like, msg } from './lib/messages.mjs';
import { Key } from './lib/page.mjs';
import { day, id, record, small } from './lib/records.mjs';
import { until } from './lib/wait.mjs';

const VISIT = 24;
const at = (part) => `/events/${id(VISIT)}${part ? `/${part}` : ''}`;
const inIt = (fields) => ({ partnership: id(1), ...fields });
const text = (uk, de, en) => ({ uk, de, en });

/** `small()` with a visit that is today, an overdue commitment, and a point that stayed open at the last visit. */
const withVisit = (visit = {}) => [
  ...small().map(([key, value]) => {
    if (!key.includes('/event/')) return [key, value];
    const { fields } = JSON.parse(value);
    return record('event', 20, { ...fields, [`agenda/${id(70)}`]: { title: text('Автобус', 'Bus', 'Bus'), outcome: 'open', position: 1 } });
  }),
  record('event', VISIT, inIt({ title: text('Візит до Полтави', 'Besuch in Poltawa', 'Visit to Poltava'), kind: 'visit', when: day(0), status: 'planned', host: id(2), ...visit })),
  record('commitment', 31, inIt({ title: text('Книжки', 'Bücher', 'Books'), status: 'agreed', due: day(-10), [`responsible/${id(2)}`]: { contact: id(40) }, [`responsible/${id(3)}`]: { contact: id(41) } })),
];

const point = (n, title, more = {}) => ({ [`agenda/${id(n)}`]: { title: { en: title, uk: title, de: title }, position: n, ...more } });

const stored = async (page, type, n) => JSON.parse((await page.stored())[`pobratym/1/${type}/${id(n)}`]).fields;
const visit = (page) => stored(page, 'event', VISIT);
const agenda = async (page) => Object.entries(await visit(page)).filter(([key]) => key.startsWith('agenda/')).map(([, value]) => value).sort((a, b) => a.position - b.position);
const all = async (page, type) => Object.entries(await page.stored()).filter(([key]) => key.startsWith(`pobratym/1/${type}/`)).map(([, value]) => JSON.parse(value).fields);
const titles = (page) => page.run('return [...document.querySelectorAll(".points .point-title")].map((line) => line.textContent)');
const focusId = (page, wanted) => until(`the focus on ${wanted}`, () => page.run('return document.activeElement.id === arguments[0]', wanted));
const notAt = async (page, pattern) => Object.keys(await page.stored()).every((key) => !pattern.test(key));

journey('a visit is prepared, held and closed, and what stays open is carried to the next one', { lang: 'uk' }, async ({ page, lang }) => {
  await page.seed({ records: withVisit() });
  await page.open(at());
  await page.text(msg(lang, 'visit.waiting', { n: 3 }));
  await page.click('link', msg(lang, 'visit.prepare'));
  await page.heading(msg(lang, 'visit.agenda_of', { title: 'Візит до Полтави' }));
  await page.role('heading', msg(lang, 'visit.ground_carried'), { level: 3 });
  await page.click('button', msg(lang, 'visit.take_all', { n: 3 }));
  await until('the points', async () => (await titles(page)).join() === 'Автобус,Книжки,Листування');
  await page.role('link', msg(lang, 'visit.carried', { event: 'Візит до Леонберга' }));
  await page.text(msg(lang, 'visit.nothing_proposed'));
  await page.answer('undo');
  await until('no points', async () => (await agenda(page)).length === 0);
  await page.click('button', msg(lang, 'visit.take_all', { n: 3 }));
  await page.type(msg(lang, 'visit.new_point'), 'Табір');
  await page.keys(Key.ENTER);
  await until('four points', async () => (await titles(page)).length === 4);

  await page.click('link', msg(lang, 'visit.part_notes'));
  await page.heading(msg(lang, 'visit.notes_of', { title: 'Візит до Полтави' }));
  await page.type('2. Книжки', 'Книжки приїхали');
  await page.type('4. Табір', 'Табір у липні');
  await page.click('link', msg(lang, 'visit.to_closing'));
  await page.heading(msg(lang, 'visit.closing_of', { title: 'Візит до Полтави' }));
  assert.deepEqual((await agenda(page)).map((one) => one.note?.uk), [undefined, 'Книжки приїхали', undefined, 'Табір у липні']);
  assert.ok(await notAt(page, /draft/), 'a note is written, and no draft is left');

  const answer = (name) => page.role('group', name);
  const books = await answer('2. Книжки');
  assert.equal(await page.value(label(lang, 'commitment.updates.text'), { within: books }), 'Книжки приїхали');
  await page.choose(msg(lang, 'visit.news_status'), code(lang, 'commitment_status.done'), { within: books });
  await page.choose(msg(lang, 'visit.outcome'), code(lang, 'point_outcome.settled'), { within: await answer('3. Листування') });
  const camp = await answer('4. Табір');
  await page.choose(msg(lang, 'visit.outcome'), code(lang, 'point_outcome.commitment'), { within: camp });
  await page.choose(label(lang, 'commitment.lead'), 'Леонберг', { within: camp });
  const next = await page.role('group', label(lang, 'event.when'));
  await page.choose(msg(lang, 'form.date_precision'), msg(lang, 'form.date_year'), { within: next });
  await page.fill(msg(lang, 'form.date_year'), '2041', { within: next });
  await page.click('button', msg(lang, 'visit.close'));

  await page.heading(msg(lang, 'visit.report_of', { title: 'Візит до Полтави' }));
  await page.text(msg(lang, 'visit.closed'));
  await page.role('heading', msg(lang, 'visit.next_steps'), { level: 3 });
  assert.deepEqual((await agenda(page)).map((one) => one.outcome), ['open', 'update', 'settled', 'commitment']);
  assert.equal((await visit(page)).status, 'held');
  assert.equal((await stored(page, 'commitment', 31)).status, 'done');
  const promised = (await all(page, 'commitment')).find((one) => one.title.uk === 'Табір');
  assert.deepEqual([promised.lead, promised.description.uk, promised.origin.event], [id(3), 'Табір у липні', id(VISIT)]);
  const planned = (await all(page, 'event')).find((one) => one.when === '2041');
  assert.deepEqual([planned.status, planned.kind], ['planned', 'visit']);
  assert.ok(await notAt(page, /draft/), 'no draft is left');

  // The next one proposes what stayed open.
  await page.click('link', msg(lang, 'visit.part_closing'));
  await page.text(/^Що лишиться відкритим/);
  await page.click('link', msg(lang, 'visit.part_agenda'), { within: await page.text(/^Що лишиться відкритим/) });
  await until('another agenda', async () => (await page.path()).endsWith('/agenda') && (await page.path()) !== at('agenda'));
  await page.role('heading', msg(lang, 'visit.ground_carried'), { level: 3 });
  await page.role('link', msg(lang, 'visit.carried', { event: 'Візит до Полтави' }));
});

journey('closing is one change: undo takes all of it back', async ({ page, lang }) => {
  await page.seed({ records: withVisit({ ...point(70, 'Bus'), [`agenda/${id(31)}`]: { title: { en: 'Books' }, commitment: id(31), note: { en: 'They came' }, position: 1 } }) });
  await page.open(at('closing'));
  const bus = await page.role('group', '2. Bus');
  await page.choose(msg(lang, 'visit.outcome'), code(lang, 'point_outcome.event'), { within: bus });
  await page.click('button', msg(lang, 'visit.close'));
  await page.role('group', msg(lang, 'form.faults', { n: 1 }));
  assert.equal((await all(page, 'event')).length, 2, 'nothing was done');
  const when = await page.role('group', label(lang, 'event.when'), { within: bus });
  await page.choose(msg(lang, 'form.date_precision'), msg(lang, 'form.date_year'), { within: when });
  await page.fill(msg(lang, 'form.date_year'), '2041', { within: when });
  await page.click('button', msg(lang, 'visit.close'));
  await page.text(msg(lang, 'visit.closed'));
  assert.equal((await all(page, 'event')).filter((one) => one.title).length, 3);
  assert.equal(Object.keys(await stored(page, 'commitment', 31)).filter((key) => key.startsWith('updates/')).length, 1);
  await page.answer('undo');
  await until('the visit to be planned', async () => (await visit(page)).status === 'planned');
  assert.ok((await agenda(page)).every((one) => !one.outcome));
  assert.equal(Object.keys(await stored(page, 'commitment', 31)).filter((key) => key.startsWith('updates/')).length, 0);
});

journey('the whole cycle by keys alone', async ({ page, lang }) => {
  await page.seed({ records: withVisit({ ...point(71, 'Camp'), ...point(72, 'Choir') }) });
  await page.open(at('agenda'));
  await page.focus(await page.role('button', msg(lang, 'visit.up', { title: 'Choir' })));
  await page.keys(Key.ALT, Key.ARROW_UP);
  await until('the choir first', async () => (await titles(page)).join() === 'Choir,Camp');
  await focusId(page, `point-${id(72)}`);
  await page.focus(await page.role('button', msg(lang, 'visit.remove', { title: 'Camp' })));
  await page.keys(Key.ENTER);
  await until('one point', async () => (await titles(page)).join() === 'Choir');
  await focusId(page, `point-${id(72)}`);
  await page.focus(await page.role('button', /^Take.*Books$/));
  await page.keys(Key.ENTER);
  await until('two points', async () => (await titles(page)).join() === 'Choir,Books');
  await focusId(page, 'proposed');
  await page.focus(await page.role('link', msg(lang, 'visit.part_notes')));
  await page.keys(Key.ENTER);
  await page.heading(msg(lang, 'visit.notes_of', { title: 'Visit to Poltava' }));
  await focusId(page, 'page-title');
  await page.focus(await page.role('textbox', '2. Books'));
  await page.driver.actions().sendKeys('On the way').perform();
  await page.keys(Key.TAB);
  await until('the note', async () => (await agenda(page))[1].note?.en === 'On the way');
  await page.focus(await page.role('link', msg(lang, 'visit.to_closing')));
  await page.keys(Key.ENTER);
  await page.heading(msg(lang, 'visit.closing_of', { title: 'Visit to Poltava' }));
  await focusId(page, 'page-title');
  await page.focus(await page.role('textbox', label(lang, 'commitment.updates.text')));
  await page.keys(Key.CONTROL, Key.ENTER);
  await page.heading(msg(lang, 'visit.report_of', { title: 'Visit to Poltava' }));
  assert.deepEqual((await agenda(page)).map((one) => one.outcome), ['open', 'update']);
});

journey('a note survives a reload in the middle of it, on a phone without a network', { lang: 'de' }, async ({ page, site, lang }) => {
  await page.seed({ records: withVisit({ ...point(71, 'Lager', { note: { uk: 'Так' } }) }) });
  // The windows of the others do not get as narrow.
  await page.resize(BROWSER === 'chromium' ? 390 : 520, 800);
  await page.open(at('notes'));
  await page.controlled();
  await site.stop();
  await page.text('Так');
  await page.type('1. Lager', 'Im Juli');
  await page.reload();
  await until('the note', async () => (await agenda(page))[0].note?.de === 'Im Juli');
  assert.equal(await page.value('1. Lager'), 'Im Juli');
  assert.equal((await agenda(page))[0].note.uk, 'Так');
  await until('no draft', () => notAt(page, /draft/));
  await page.type(msg(lang, 'visit.new_point'), 'Chor');
  await page.keys(Key.ENTER);
  await page.type('2. Chor', 'Singt mit');
  await page.click('link', new RegExp(`^${msg(lang, 'visit.part_agenda')}`));
  await until('both', async () => (await agenda(page)).map((one) => one.note?.de).join() === 'Im Juli,Singt mit');
  await page.resize(1280);
});

journey('a note that is too long says so and stays', async ({ page, lang }) => {
  await page.seed({ records: withVisit(point(71, 'Camp')) });
  await page.open(at('notes'));
  await page.paste('1. Camp', 'x'.repeat(5_001));
  await page.focus(await page.role('textbox', msg(lang, 'visit.new_point')));
  await page.text(like(lang, 'fault.too_long_in', { max: '5,000' }));
  await page.reload();
  await until('the text', async () => (await page.value('1. Camp')).length === 5_001);
  await page.fill('1. Camp', 'Short');
  await page.focus(await page.role('textbox', msg(lang, 'visit.new_point')));
  await until('the note', async () => (await agenda(page))[0].note?.en === 'Short');
});

journey('what was answered and not saved is there after a reload', async ({ page, lang }) => {
  await page.seed({ records: withVisit(point(71, 'Camp')) });
  await page.open(at('closing'));
  const camp = () => page.role('group', '1. Camp');
  await page.choose(msg(lang, 'visit.outcome'), code(lang, 'point_outcome.commitment'), { within: await camp() });
  await page.fill(label(lang, 'commitment.title'), 'A camp in July', { within: await camp() });
  await page.reload();
  assert.equal(await page.value(label(lang, 'commitment.title'), { within: await camp() }), 'A camp in July');
});

journey('what lies ahead, was cancelled, or is closed says so', async ({ page, lang }) => {
  await page.seed({ records: withVisit({ ...point(71, 'Camp', { outcome: 'settled' }), status: 'held' }) });
  await page.open(at('closing'));
  await page.text(msg(lang, 'visit.all_said'));
  await page.open(at('agenda'));
  await page.gone('heading', msg(lang, 'visit.proposed'));
  await page.seed({ records: withVisit({ ...point(71, 'Camp'), when: day(9) }) });
  await page.open(at('closing'));
  await page.text(like(lang, 'visit.ahead'));
  await page.click('link', msg(lang, 'visit.change_date'));
  await page.role('group', label(lang, 'event.when'));
  await page.seed({ records: withVisit({ ...point(71, 'Camp', { commitment: id(99) }), status: 'cancelled' }) });
  await page.open(at('agenda'));
  await page.text(msg(lang, 'visit.cancelled'));
  await page.text(msg(lang, 'visit.commitment_gone'));
  await page.open(at('closing'));
  await page.gone('button', msg(lang, 'visit.close'));
});

journey('two hundred points are shown, put in order and closed', async ({ page, lang }) => {
  const many = Object.assign({}, ...Array.from({ length: 200 }, (_, n) => point(1000 + n, `Point ${n + 1}`)));
  await page.seed({ records: withVisit(many) });
  await page.open(at('agenda'));
  await page.text(msg(lang, 'visit.full'));
  await page.click('button', msg(lang, 'commitment.more', { n: 50 }));
  await until('a hundred', async () => (await titles(page)).length === 100);
  await page.type(msg(lang, 'visit.new_point'), 'One more');
  await page.keys(Key.ENTER);
  await page.text(like(lang, 'fault.too_many', { max: 200 }));
  await page.open(at('closing'));
  await page.click('button', msg(lang, 'visit.close'));
  await page.text(msg(lang, 'visit.closed'));
  assert.ok((await agenda(page)).every((one) => one.outcome === 'open'));
});

journey('the agenda in two languages, side by side', { lang: 'uk' }, async ({ page, lang }) => {
  await page.seed({ records: withVisit({ ...point(71, 'Табір'), [`agenda/${id(72)}`]: { title: { de: 'Chor' }, position: 72 } }) });
  await page.open(at('agenda'));
  await page.click('link', msg(lang, 'visit.to_sheet'));
  await page.heading(msg(lang, 'visit.sheet_of', { title: 'Візит до Полтави' }));
  const columns = () => page.run('return [...document.querySelectorAll(".sheet > header .sheet-pair > div")].map((column) => column.lang)');
  assert.deepEqual(await columns(), ['uk', 'de']);
  assert.deepEqual(
    await page.run('return [...document.querySelectorAll(".sheet > ol > li:last-child .sheet-pair > div")].map((column) => column.textContent)'),
    ['Chorde', 'Chor'],
    'what is missing in a language is marked',
  );
  await page.choose(msg(lang, 'visit.second'), 'English');
  await until('English beside', async () => (await columns()).join() === 'uk,en');
  await page.reload();
  assert.deepEqual(await columns(), ['uk', 'en'], 'the address keeps it');
  if (BROWSER !== 'chromium') return;
  await page.driver.sendDevToolsCommand('Emulation.setEmulatedMedia', { media: 'print' });
  const seen = await page.run(`
    const box = (selector) => document.querySelector(selector)?.getBoundingClientRect();
    return [box('.sheet').width > 0, box('h1').width, box('.tabs').width, document.documentElement.scrollWidth <= document.documentElement.clientWidth]`);
  await page.driver.sendDevToolsCommand('Emulation.setEmulatedMedia', { media: '' });
  assert.deepEqual(seen, [true, 0, 0, true]);
});

journey('the report in another language, as a file', { lang: 'uk' }, async ({ page, lang }) => {
  await page.seed({ records: withVisit({ ...point(71, 'Camp', { note: { de: 'Im *Juli*' }, outcome: 'settled' }), status: 'held', [`participants/${id(80)}`]: { name: 'Anna', partner: id(3) } }) });
  await page.open(at('report'));
  await page.text('Anna');
  await page.choose(msg(lang, 'visit.report_lang'), 'Deutsch');
  await page.role('heading', msg('de', 'visit.report_of', { title: 'Besuch in Poltawa' }), { level: 2 });
  await page.text(/Im \*Juli\*/);
  await watchDownloads(page);
  await page.click('button', msg(lang, 'report.save_text'));
  const file = await download(page);
  assert.match(file.name, /^Bericht-Besuch-in-Poltawa.*\.md$/);
  assert.match(file.text, /^# Bericht: Besuch in Poltawa\n/);
  assert.match(file.text, /1\. Camp\n {3}- \*\*Was besprochen wurde:\*\* Im \\\*Juli\\\*\n/);
  await page.text(msg(lang, 'visit.saved'));
});

for (const theme of ['light', 'dark']) {
  journey(`each of these pages is accessible with points on it: ${theme}`, { lang: theme === 'light' ? 'de' : 'uk' }, async ({ page, lang }) => {
    const settings = JSON.stringify({ lang, theme, our_city: 'Poltava', remind: 'never' });
    const points = { ...point(71, 'Camp', { note: { en: 'A note' }, from: id(20) }), [`agenda/${id(31)}`]: { title: { en: 'Books' }, commitment: id(31), note: { [lang]: 'Ja' }, position: 1 } };
    const found = [];
    await page.seed({ 'pobratym/settings': settings, records: withVisit(points) });
    for (const part of ['', 'agenda', 'sheet', 'notes', 'closing', 'report']) {
      await page.open(at(part));
      for (const violation of await violations(page)) found.push(`${part}: ${violation}`);
    }
    assert.equal(found.length, 0, found.join('\n'));
  });
}
