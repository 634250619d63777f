// Board, table and list of the commitments: many changed at once, cells altered in place, what is shown chosen.
import assert from 'node:assert/strict';

import { BROWSER, journey } from './lib/journey.mjs';
import { like, msg } from './lib/messages.mjs';
import { Key } from './lib/page.mjs';
import { PAGES, day, id, record, small } from './lib/records.mjs';
import { until } from './lib/wait.mjs';

const promise = (n, fields) => record('commitment', n, { partnership: id(1), title: { en: `Promise ${n}`, de: `Zusage ${n}`, uk: `Обіцянка ${n}` }, status: 'agreed', due: day(n), ...fields });
/** Forty commitments: that of `small()`, and these. */
const forty = () => [...small(), ...Array.from({ length: 39 }, (_, n) => promise(100 + n))];
const status = (lang, code) => msg(lang, `code.commitment_status.${code}`);

const fieldsOf = async (page, n) => JSON.parse((await page.stored())[`pobratym/1/commitment/${id(n)}`]).fields;
/** How many commitments are kept with each status. */
const statuses = async (page) => {
  const kept = Object.entries(await page.stored()).filter(([key]) => key.startsWith('pobratym/1/commitment/'));
  return kept.map(([, value]) => JSON.parse(value).fields.status).reduce((all, one) => ({ ...all, [one]: (all[one] ?? 0) + 1 }), {});
};
const row = (page, n) => page.find(`#row-${id(n)}`).then(([found]) => found);
const cell = (page, n, fact) => until(`the cell ${fact} of ${n}`, async () => (await page.find(fact === 'title' ? `#row-${id(n)} > th` : `#row-${id(n)} > [data-fact="${fact}"]`))[0]);
const bar = (page) => page.role('region', msg(page.lang, 'many.bar'));
const picked = (page, n) => page.text(msg(page.lang, 'many.picked', { n }));
const focusIn = (page, selector) => until(`the focus in ${selector}`, () => page.run('return document.activeElement.matches(arguments[0])', selector));

journey('forty commitments are changed at once by the pointer, and taken back', { lang: 'de' }, async ({ page, lang }) => {
  await page.seed({ records: forty() });
  await page.open(PAGES.table);
  await page.click('checkbox', msg(lang, 'many.pick_all'));
  await picked(page, 40);
  await page.click('button', msg(lang, 'board.col_status'), { within: await bar(page) });
  await page.click('menuitem', status(lang, 'done'));
  await page.text(msg(lang, 'notice.many_changed', { n: 40 }));
  assert.deepEqual(await statuses(page), { done: 40 });
  await page.answer('undo');
  await page.text(msg(lang, 'notice.undone'));
  assert.deepEqual(await statuses(page), { agreed: 40 });
  await page.reload();
  assert.deepEqual(await statuses(page), { agreed: 40 });
});

journey('forty commitments are changed at once by the keyboard alone, and taken back', { lang: 'uk' }, async ({ page, lang }) => {
  await page.seed({ records: forty() });
  await page.open(PAGES.table);
  await until('a stop of the Tab key', () => page.run('return !!document.querySelector("#commitments-grid [tabindex=\'0\']")'));
  await page.run('document.querySelector("#commitments-grid [tabindex=\'0\']").focus()');
  await page.keys(Key.ARROW_RIGHT);
  await page.keys(Key.SHIFT, Key.ARROW_DOWN);
  await page.keys(Key.SHIFT, Key.ARROW_DOWN);
  await picked(page, 3);
  await page.keys(Key.ESCAPE);
  await page.gone('region', msg(lang, 'many.bar'));
  await page.keys(' ');
  await picked(page, 1);
  await page.keys(Key.CONTROL, 'a');
  await picked(page, 40);
  await page.keys(Key.TAB);
  await focusIn(page, '#many-status');
  await page.keys(Key.ENTER);
  await focusIn(page, '[role=menuitem]');
  await page.keys(Key.END);
  await page.keys(Key.ARROW_UP);
  await page.keys(Key.ENTER);
  await page.text(msg(lang, 'notice.many_changed', { n: 40 }));
  assert.deepEqual(await statuses(page), { done: 40 });
  await focusIn(page, '#many-status');
  await page.keys(Key.CONTROL, 'z');
  await page.text(msg(lang, 'notice.undone'));
  assert.deepEqual(await statuses(page), { agreed: 40 });
});

journey('rows are picked by click, with Shift and with Ctrl', async ({ page }) => {
  await page.seed({ records: forty() });
  await page.open(PAGES.table);
  const press = async (n, key) => {
    const target = await cell(page, n, 'owners');
    const actions = page.driver.actions();
    if (key) actions.keyDown(key);
    actions.move({ origin: target, x: 0, y: 0 }).click();
    if (key) actions.keyUp(key);
    await actions.perform();
  };
  await page.click(await cell(page, 101, 'owners'));
  await picked(page, 1);
  await press(104, Key.SHIFT);
  await picked(page, 4);
  await press(102, Key.CONTROL);
  await picked(page, 3);
  assert.equal(await (await row(page, 102)).getAttribute('aria-selected'), 'false');
  await press(100);
  await picked(page, 1);
  await page.click('checkbox', like(page.lang, 'many.pick', { title: 'Promise 108' }));
  await picked(page, 2);
});

journey('due dates move together; who cannot is told with the reason, and the reader chooses', async ({ page, lang }) => {
  const month = day(120).slice(0, 7);
  const records = [...small(), promise(100, { status: 'done' }), promise(101, { due: month }), promise(102, { due: undefined }), promise(103)];
  await page.seed({ records });
  await page.open(PAGES.table);
  await page.click('checkbox', msg(lang, 'many.pick_all'));
  await page.click('button', msg(lang, 'board.col_due'), { within: await bar(page) });
  await page.fill(msg(lang, 'many.by'), '10');
  await page.choose(msg(lang, 'many.unit'), msg(lang, 'many.days'));
  await page.click('button', msg(lang, 'many.change', { n: 5 }));
  await page.role('heading', msg(lang, 'many.refused', { n: 3, all: 5 }));
  await focusIn(page, '#many-refused');
  for (const why of ['closed', 'inexact', 'undated']) await page.text(new RegExp(msg(lang, `many.why_${why}`).replace(/[.?]/g, '\\$&')));
  assert.equal((await fieldsOf(page, 103)).due, day(103), 'nothing was changed yet');
  await page.click('button', msg(lang, 'many.nothing'));
  await page.gone('heading', msg(lang, 'many.refused', { n: 3, all: 5 }));
  await focusIn(page, '#many-due');
  assert.equal((await fieldsOf(page, 103)).due, day(103));
  await page.keys(Key.ENTER);
  await page.fill(msg(lang, 'many.by'), '10');
  await page.choose(msg(lang, 'many.unit'), msg(lang, 'many.days'));
  await page.click('button', msg(lang, 'many.change', { n: 5 }));
  await page.click('button', msg(lang, 'many.others', { n: 2 }));
  await page.text(msg(lang, 'notice.many_changed', { n: 2 }));
  assert.deepEqual([(await fieldsOf(page, 103)).due, (await fieldsOf(page, 30)).due, (await fieldsOf(page, 101)).due], [day(113), day(30), month]);
});

journey('somebody is named for many on one side', async ({ page, lang }) => {
  await page.seed({ records: [...small(), promise(100), promise(101)] });
  await page.open(PAGES.table);
  await page.click('checkbox', msg(lang, 'many.pick_all'));
  await page.click('button', msg(lang, 'board.col_owners'), { within: await bar(page) });
  await page.choose(msg(lang, 'many.side'), 'Leonberg');
  await page.fill(msg(lang, 'board.col_owners'), 'Schul', { role: 'combobox', within: await bar(page) });
  await page.click('option', /Schulverwaltung/, { within: await bar(page) });
  await page.click('button', msg(lang, 'many.change', { n: 3 }));
  await page.text(msg(lang, 'notice.many_changed', { n: 2 }));
  assert.deepEqual((await fieldsOf(page, 100))[`responsible/${id(3)}`], { contact: id(41) });
});

journey('a cell is altered in place: Enter saves, Escape does not, Tab goes on, what is wrong says so', async ({ page, lang }) => {
  await page.seed({ records: [...small(), promise(100, { start: day(50) })] });
  await page.open(PAGES.table);
  const edit = async (fact, key = Key.F2) => {
    await page.focus(await cell(page, 100, fact));
    await page.keys(key);
    await focusIn(page, '#cell-edit');
  };
  // As a person writes in place of what is there: WebDriver's own clearing leaves the field.
  const rewrite = async (text) => {
    await page.keys(Key.CONTROL, 'a');
    await (await page.focused()).sendKeys(text);
  };
  // geckodriver leaves the select in which it has chosen; a person does not, nor do the letters of an option.
  const choose = async (name, option) => (BROWSER === 'firefox' ? (await page.focused()).sendKeys(option) : page.choose(name, option));
  await edit('title');
  await rewrite('Another name');
  await page.keys(Key.ESCAPE);
  await page.role('link', 'Promise 100');
  await edit('title', Key.ENTER);
  await rewrite('A better name');
  await page.keys(Key.ENTER);
  await page.role('link', 'A better name');
  await focusIn(page, `#row-${id(100)} > th`);
  await edit('status');
  await choose(msg(lang, 'board.col_status'), status(lang, 'under_way'));
  await page.keys(Key.TAB);
  await focusIn(page, '[data-fact=due]');
  assert.equal((await fieldsOf(page, 100)).status, 'under_way');
  await edit('due');
  await choose(msg(lang, 'form.date_precision'), msg(lang, 'form.date_year'));
  await page.focus(await page.role('textbox', msg(lang, 'form.date_year')));
  await rewrite('2001');
  await page.keys(Key.ENTER);
  await page.text(msg(lang, 'many.why_before_start'));
  await rewrite('2099');
  await page.keys(Key.ENTER);
  await page.gone('alert');
  assert.equal((await fieldsOf(page, 100)).due, '2099');
  assert.deepEqual((await fieldsOf(page, 100)).title, { en: 'A better name', de: 'Zusage 100', uk: 'Обіцянка 100' });
  const target = await cell(page, 100, 'status');
  await page.driver.actions().doubleClick(target).perform();
  await focusIn(page, '#cell-edit');
  await choose(msg(lang, 'board.col_status'), status(lang, 'paused'));
  await page.focus(await cell(page, 30, 'status'));
  await until('the status to be kept', async () => (await fieldsOf(page, 100)).status === 'paused');
});

journey('the columns that were chosen are there after a reload, and sort', { lang: 'uk' }, async ({ page, lang }) => {
  await page.seed({ records: [...small(), promise(100, { sphere: 'youth' }), promise(101, { sphere: 'culture' })] });
  await page.open(PAGES.table);
  await page.run('[...document.querySelectorAll(".more-filters > summary")].find((one) => one.textContent === arguments[0]).click()', msg(lang, 'board.columns'));
  await page.click('checkbox', msg(lang, 'board.col_sphere'));
  await page.click('checkbox', msg(lang, 'board.col_progress'));
  await page.role('columnheader', msg(lang, 'board.col_sphere'));
  await page.gone('columnheader', msg(lang, 'board.col_progress'));
  await page.reload();
  await page.role('columnheader', msg(lang, 'board.col_sphere'));
  await page.gone('columnheader', msg(lang, 'board.col_progress'));
  await page.click('button', msg(lang, 'board.col_sphere'));
  const order = () => page.run('return [...document.querySelectorAll("#commitments-grid tbody th")].map((one) => one.innerText.trim())');
  await until('the order by sphere', async () => (await order()).join() === 'Листування,Обіцянка 101,Обіцянка 100');
  assert.match(await page.path(), /sort=sphere/);
});

journey('a board by city, sphere and programme: a card that is moved gets what its column is', async ({ page, lang }) => {
  await page.seed({ records: [...small(), promise(100, { sphere: 'youth', lead: id(2) }), promise(101, { sphere: 'culture', budget: { amount: 100, currency: 'EUR', programme: id(50) } })] });
  await page.open(PAGES.commitments);
  const by = (fact) => page.choose(msg(lang, 'board.by'), msg(lang, `board.by_${fact}`));
  const inColumn = async (column, name) => page.role('link', name, { within: await page.role('region', new RegExp(`^${column}`)) });
  await by('lead');
  await page.focus(await inColumn('Poltava', 'Promise 100'));
  await page.keys(Key.ALT, Key.ARROW_RIGHT);
  await inColumn('Leonberg', 'Promise 100');
  await until('the lead to be kept', async () => (await fieldsOf(page, 100)).lead === id(3));
  await by('sphere');
  await page.click('button', msg(lang, 'board.group_of', { group: msg(lang, 'code.sphere.culture'), title: 'Promise 101' }));
  await page.click('menuitemradio', msg(lang, 'code.sphere.sport'));
  await inColumn(msg(lang, 'code.sphere.sport'), 'Promise 101');
  await by('programme');
  await inColumn('Exchange fund', 'Promise 101');
  await page.click('button', msg(lang, 'board.group_of', { group: msg(lang, 'board.no_programme'), title: 'Promise 100' }));
  await page.click('menuitemradio', 'Exchange fund');
  await inColumn('Exchange fund', 'Promise 100');
  assert.match(await page.path(), /by=programme/);
  await page.reload();
  await inColumn('Exchange fund', 'Promise 100');
  assert.deepEqual((await fieldsOf(page, 101)).budget, { amount: 100, currency: 'EUR', programme: id(50) });
});

journey('on a phone all rows of the table are picked by the words above them', { lang: 'de', skip: BROWSER !== 'chromium' && 'the window cannot be as narrow' }, async ({ page, lang }) => {
  await page.resize(390);
  await page.seed({ records: forty() });
  await page.open(PAGES.table);
  await page.role('checkbox', msg(lang, 'many.pick_all'));
  await page.run("document.querySelector('#commitments-grid thead label').click()");
  await picked(page, 40);
  assert.ok(await page.run("return document.querySelector('#commitments-grid thead label > span').offsetWidth > 0"), 'the words are not seen');
  await page.resize(1280);
});

journey('on a phone they are a grouped list, and a card says what its reader wants', { skip: BROWSER !== 'chromium' && 'the window cannot be as narrow' }, async ({ page, lang }) => {
  await page.resize(390);
  await page.seed({ records: [...small(), promise(100, { sphere: 'youth' })] });
  await page.open(PAGES.commitments);
  await page.role('radio', msg(lang, 'board.as_list'), { checked: true });
  const group = await page.role('region', new RegExp(`^${status(lang, 'agreed')}`));
  await page.role('link', 'Promise 100', { within: group });
  assert.deepEqual(await page.roles('region', new RegExp(`^${status(lang, 'paused')}`)), [], 'an empty group is left out');
  await page.run('[...document.querySelectorAll(".more-filters > summary")].find((one) => one.textContent === arguments[0]).click()', msg(lang, 'board.fields'));
  await page.click('checkbox', msg(lang, 'board.col_sphere'));
  await page.text(msg(lang, 'code.sphere.youth'), { within: group });
  await page.click('button', msg(lang, 'board.status_of', { status: status(lang, 'agreed'), title: 'Promise 100' }));
  await page.click('menuitemradio', status(lang, 'done'));
  await page.role('link', 'Promise 100', { within: await page.role('region', new RegExp(`^${status(lang, 'done')}`)) });
});
