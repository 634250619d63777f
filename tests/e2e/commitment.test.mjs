// The page of a commitment: an update, a moved date, steps, people and evidence in place, by pointer and by keys; and what does not fit.
import assert from 'node:assert/strict';

import { label } from './lib/form.mjs';
import { BROWSER, journey } from './lib/journey.mjs';
import { like, msg } from './lib/messages.mjs';
import { Key } from './lib/page.mjs';
import { PAGES, day, id, record, small } from './lib/records.mjs';
import { until } from './lib/wait.mjs';

const KEY = `pobratym/1/commitment/${id(30)}`;

/** `small()` with more in its commitment. */
const withMore = (more) =>
  small().map(([key, value]) => (key === KEY ? record('commitment', 30, { ...JSON.parse(value).fields, ...more }) : [key, value]));

const fields = async (page) => JSON.parse((await page.stored())[KEY]).fields;

/** The values of a collection's elements, in the order of their ids. */
const all = async (page, name) => Object.entries(await fields(page)).filter(([key]) => key.startsWith(`${name}/`)).map(([, value]) => value);

const focusId = (page, wanted) => until(`the focus on ${wanted}`, () => page.run('return document.activeElement.id === arguments[0]', wanted));

const step = (n, position, more = {}) => ({ [`steps/${id(n)}`]: { title: { en: `Step ${n}`, de: `Schritt ${n}`, uk: `Крок ${n}` }, position, ...more } });

/** Puts the focus on an element, as the Tab key does. */

/** Once what was just changed is drawn, the focus has gone to where the page sends it. */
const drawn = (page) => page.driver.executeAsyncScript('const done = arguments[0]; let frames = 4; (function next() { if (frames) { frames -= 1; requestAnimationFrame(next); } else done(); })();');

const today = () => new Date(Date.now() - new Date().getTimezoneOffset() * 60_000).toISOString().slice(0, 10);

journey('an update is logged by keys alone, the newest on top, and comes off with undo', { lang: 'uk' }, async ({ page, lang }) => {
  await page.seed({ records: withMore({ [`updates/${id(60)}`]: { date: day(-40), text: { uk: 'Перший лист' } }, indicator: { unit: { uk: 'листів' }, target: 40, actual: 3 } }) });
  await page.open(PAGES.commitment);
  await page.focus(await page.role('button', msg(lang, 'commitment.log')));
  await page.keys(Key.ENTER);
  await focusId(page, 'update-text');
  await page.type(label(lang, 'commitment.updates.text'), 'Школа відповіла');
  await page.type(msg(lang, 'commitment.actual_now'), '44');
  await page.type(label(lang, 'commitment.updates.author'), 'Олена', { role: 'combobox' });
  await page.keys(Key.CONTROL, Key.ENTER);
  await focusId(page, 'quick-update');
  await page.text(msg(lang, 'commitment.logged'));
  const texts = () => page.run('return [...document.querySelectorAll(".news > li > .lines")].map((line) => line.textContent)');
  assert.deepEqual((await texts()).slice(0, 2), ['Школа відповіла', 'Перший лист']);
  const update = (await all(page, 'updates')).find((it) => it.actual);
  assert.deepEqual(update, { date: today(), text: { uk: 'Школа відповіла' }, author: 'Олена', actual: 44 });
  await page.text(msg(lang, 'commitment.above_target'));
  await page.role('img', /44/);
  // The author is remembered.
  await page.click('button', msg(lang, 'commitment.log'));
  await focusId(page, 'update-text');
  await until('the author', async () => (await page.value(label(lang, 'commitment.updates.author'), { role: 'combobox' })) === 'Олена');
  await page.keys(Key.ESCAPE);
  await focusId(page, 'quick-update');
  await page.answer('undo');
  await until('the update to be gone', async () => (await all(page, 'updates')).length === 1);
  assert.equal((await fields(page)).indicator.actual, 3);
});

journey('an update that was not saved is there after a reload, and a fault is said at its field', async ({ page, lang }) => {
  await page.seed({ records: small() });
  await page.open(PAGES.commitment);
  await page.click('button', msg(lang, 'commitment.log'));
  await page.click('button', msg(lang, 'form.save'));
  await page.text(msg(lang, 'fault.required'));
  await page.type(label(lang, 'commitment.updates.text'), 'Letters are on their way');
  await page.reload();
  assert.equal(await page.value(label(lang, 'commitment.updates.text')), 'Letters are on their way');
  await page.click('button', msg(lang, 'form.save'));
  await page.text('Letters are on their way');
  await until('no draft', async () => Object.keys(await page.stored()).every((key) => !key.startsWith('pobratym/draft/')));
});

journey('a date moved later is a slip with its reason, counted here, on the board and in the table', { lang: 'de' }, async ({ page, lang }) => {
  await page.seed({ records: withMore({ due: '2031-05-01' }) });
  await page.open(PAGES.commitment);
  await page.click('button', msg(lang, 'commitment.move'));
  await page.click('button', msg(lang, 'form.save'));
  await page.text(msg(lang, 'commitment.same_date'));
  const date = await page.role('group', msg(lang, 'commitment.new_due'));
  await page.fill(msg(lang, 'form.date_day'), '31', { within: date });
  await page.type(msg(lang, 'commitment.why'), 'Die Schule war zu');
  await page.click('button', msg(lang, 'form.save'));
  await focusId(page, 'quick-move');
  const counted = `${msg(lang, 'commitment.moved', { n: 1 })}, ${msg(lang, 'commitment.moved_days', { n: 30 })}`;
  await page.text(`${counted} · ${msg(lang, 'commitment.moved_latest', { reason: 'Die Schule war zu' })}`);
  assert.deepEqual(await all(page, 'moves'), [{ from: '2031-05-01', to: '2031-05-31', date: today(), reason: { de: 'Die Schule war zu' } }]);
  assert.equal((await fields(page)).due, '2031-05-31');
  await page.open(PAGES.commitments);
  await page.text(counted);
  await page.open(PAGES.table);
  await page.text(counted);
});

journey('the form notes a slip as well, and its reason is given afterwards', async ({ page, lang }) => {
  await page.seed({ records: withMore({ due: '2031-05-01' }) });
  await page.open(PAGES.editCommitment);
  const date = await page.role('group', label(lang, 'commitment.due'));
  await page.fill(msg(lang, 'form.date_day'), '11', { within: date });
  await page.click('button', msg(lang, 'form.save'));
  await page.heading('Pen pals');
  await page.text(`${msg(lang, 'commitment.moved', { n: 1 })}, ${msg(lang, 'commitment.moved_days', { n: 10 })}`);
  await (await page.text(msg(lang, 'commitment.moved_each'))).click();
  await page.click('button', new RegExp(`^${msg(lang, 'commitment.moved_why')}`));
  await page.type(msg(lang, 'commitment.why'), 'Exams');
  await page.keys(Key.CONTROL, Key.ENTER);
  await page.text('Exams');
  await page.answer('undo');
  await page.gone('button', new RegExp(`^${msg(lang, 'commitment.moved_why_mend')}`));
});

journey('steps are added, ticked, dated and put in order by keys alone', async ({ page, lang }) => {
  await page.seed({ records: withMore({ ...step(61, 1), ...step(62, 2) }) });
  await page.open(PAGES.commitment);
  const titles = () => page.run('return [...document.querySelectorAll(".steps .check > span")].map((line) => line.textContent)');
  await page.type(msg(lang, 'commitment.step_new'), 'Step 63');
  await page.keys(Key.ENTER);
  await until('three steps', async () => (await titles()).length === 3);
  await focusId(page, 'step-new');
  await page.focus(await page.role('checkbox', /Step 63/));
  await page.keys(Key.ALT, Key.ARROW_UP);
  await until('the new step in the middle', async () => (await titles()).join() === 'Step 61,Step 63,Step 62');
  await until('the focus on its tick', async () => (await page.run('return document.activeElement.closest("li").textContent')).includes('Step 63'));
  await page.keys(Key.ALT, Key.ARROW_UP);
  await until('the new step on top', async () => (await titles()).join() === 'Step 63,Step 61,Step 62');
  assert.deepEqual((await all(page, 'steps')).map((it) => it.position).slice(0, 2), [1, 2], 'the others were written');
  await until('the focus on its tick', async () => (await page.run('return document.activeElement.closest("li").textContent')).includes('Step 63'));
  // The next step is told at the top, and ticked there.
  const next = await page.role('button', msg(lang, 'commitment.next_done_of', { title: 'Step 63' }));
  await page.focus(next);
  await page.keys(Key.ENTER);
  await page.role('button', msg(lang, 'commitment.next_done_of', { title: 'Step 61' }));
  assert.equal((await all(page, 'steps')).find((it) => it.title.en === 'Step 63').done, today());
  await drawn(page);
  await page.focus(await page.role('button', msg(lang, 'commitment.step_date_of', { title: 'Step 61' })));
  await page.keys(Key.ENTER);
  const date = await page.role('group', msg(lang, 'commitment.step_date'));
  await page.choose(msg(lang, 'form.date_precision'), msg(lang, 'form.date_year'), { within: date });
  await page.type(msg(lang, 'form.date_year'), '2031', { within: date });
  await page.keys(Key.ENTER);
  await until('the date', async () => (await all(page, 'steps')).some((it) => it.due === '2031'));
  await focusId(page, `date-${id(61)}`);
});

journey('steps by dragging', { skip: BROWSER !== 'chromium' && 'the driver cannot drop' }, async ({ page }) => {
  await page.seed({ records: withMore({ ...step(61, 1), ...step(62, 2), ...step(63, 3) }) });
  await page.open(PAGES.commitment);
  const rows = () => page.find('.steps > li');
  const titles = () => page.run('return [...document.querySelectorAll(".steps .check > span")].map((line) => line.textContent)');
  await until('three steps', async () => (await rows()).length === 3);
  const [first, , third] = await rows();
  await page.run('arguments[0].scrollIntoView({ block: "center" })', first);
  await page.driver.actions().move({ origin: first, x: 60 }).press().move({ origin: first, x: 70, y: 6 }).move({ origin: third }).move({ origin: third, x: 3, y: 3 }).release().perform();
  await until('the first step at the end', async () => (await titles()).join() === 'Step 62,Step 63,Step 61');
});

journey('whoever is missing is asked for by city, picked in place, and a partner that left is said and taken out', { lang: 'de' }, async ({ page, lang }) => {
  const left = id(77);
  await page.seed({ records: withMore({ [`responsible/${id(2)}`]: undefined, [`responsible/${id(3)}`]: { contact: id(99) }, [`responsible/${left}`]: { office: { de: 'Amt für Jugend' } }, lead: left }) });
  await page.open(PAGES.commitment);
  await page.text(msg(lang, 'commitment.contact_gone'));
  await page.text(msg(lang, 'commitment.partner_left_text', { name: 'Amt für Jugend' }));
  await page.click('button', msg(lang, 'commitment.let_go'));
  await until('the partner taken out', async () => !(`responsible/${left}` in (await fields(page))) && !('lead' in (await fields(page))));
  await page.pick(msg(lang, 'commitment.who_in', { city: 'Leonberg' }), 'Schul', /Schulverwaltung/);
  await page.role('link', 'Schulverwaltung');
  await page.click('button', msg(lang, 'commitment.make_lead_of', { city: 'Leonberg' }));
  await page.text(msg(lang, 'commitment.lead'));
  await page.text(msg(lang, 'commitment.counterpart'));
  await page.fill(msg(lang, 'commitment.who_in', { city: 'Poltawa' }), 'Frau Koval', { role: 'combobox' });
  await page.click('option', msg(lang, 'form.create', { name: 'Frau Koval' }));
  await page.role('link', 'Frau Koval');
  await page.answer('undo');
  await page.gone('link', 'Frau Koval');
  const contacts = Object.entries(await page.stored()).filter(([key, value]) => key.startsWith('pobratym/1/contact/') && value.includes('Koval'));
  assert.deepEqual(contacts, [], 'the new contact outlived the undo');
});

journey('evidence is a link that is one, or an event, and the event is related', async ({ page, lang }) => {
  await page.seed({ records: small() });
  await page.open(PAGES.commitment);
  await page.click('button', msg(lang, 'commitment.add_evidence'));
  await page.fill(msg(lang, 'commitment.evidence_link'), 'javascript:alert(1)');
  await page.click('button', msg(lang, 'form.save'));
  await page.text(msg(lang, 'fault.url'));
  await page.fill(msg(lang, 'commitment.evidence_link'), 'www.example.org/letters');
  await page.keys(Key.ENTER);
  await page.role('link', /example\.org/);
  await focusId(page, 'quick-evidence');
  await page.click('button', msg(lang, 'commitment.add_evidence'));
  await page.pick(msg(lang, 'commitment.evidence_event'), 'Visit', /Visit to Leonberg/);
  await page.click('button', msg(lang, 'form.save'));
  await page.role('heading', msg(lang, 'commitment.related'));
  assert.equal((await page.roles('link', 'Visit to Leonberg')).length, 2);
});

journey('the visit that has a commitment on its agenda is named on its page', { lang: 'de' }, async ({ page, lang }) => {
  const visit = record('event', 21, { partnership: id(1), title: { de: 'Arbeitsbesuch' }, kind: 'visit', when: day(9), status: 'planned', [`agenda/${id(30)}`]: { title: { de: 'Brieffreundschaften' }, commitment: id(30), position: 1 } });
  await page.seed({ records: [...small(), visit] });
  await page.open(PAGES.commitment);
  await page.role('heading', msg(lang, 'commitment.related'));
  await page.role('link', 'Arbeitsbesuch');
  await page.text(msg(lang, 'commitment.tie_agenda'));
});

journey('what does not fit is said, and nothing fails: lost records, yen, a step too early, 1,000 steps, 5,000 updates', { lang: 'de' }, async ({ page, lang }) => {
  const more = { origin: { event: id(30) }, start: '2026-01-01', budget: { amount: 5000, currency: 'JPY', programme: id(98) }, indicator: { target: 4, actual: 9 } };
  for (let n = 0; n < 1000; n += 1) Object.assign(more, step(2000 + n, n, n ? {} : { done: '2025-05-05' }));
  for (let n = 0; n < 5000; n += 1) more[`updates/${id(10_000 + n)}`] = { date: `20${10 + (n % 16)}-0${1 + (n % 9)}`, text: { de: `Meldung ${n}` }, actual: n % 50 };
  more[`evidence/${id(97)}`] = { title: { de: 'Bericht' }, event: id(96) };
  await page.seed({ records: withMore(more) });
  await page.open(PAGES.commitment);
  for (const gone of ['programme_gone', 'step_before_start', 'above_target']) await page.text(msg(lang, `commitment.${gone}`));
  assert.equal((await page.texts(msg(lang, 'commitment.event_gone'))).length, 2);
  await page.text(/^5\.000\s¥$/);
  assert.equal((await page.find('.steps > li')).length, 50);
  await page.role('button', msg(lang, 'commitment.next_done_of', { title: 'Schritt 2001' }));
  await page.click('checkbox', /Schritt 2001/);
  await page.role('button', msg(lang, 'commitment.next_done_of', { title: 'Schritt 2002' }));
  await page.click('button', msg(lang, 'commitment.more', { n: 50 }));
  await until('more steps', async () => (await page.find('.steps > li')).length === 100);
  await page.click('button', msg(lang, 'commitment.more', { n: 20 }));
  await until('more updates', async () => (await page.find('.news > li .lines')).length >= 40);
});

journey('the status says what it means, and the link is copied without a word more', { lang: 'en' }, async ({ page, site, lang }) => {
  await page.seed({ records: small() });
  await page.open(PAGES.commitment);
  await page.text(msg(lang, 'commitment.means_agreed'), { any: true });
  await page.click('button', /^Status/);
  const item = await page.role('menuitemradio', msg(lang, 'code.commitment_status.paused'));
  assert.equal(await page.described(item), msg(lang, 'commitment.means_paused'));
  await page.click(item);
  await page.text(msg(lang, 'notice.status_set', { status: msg(lang, 'code.commitment_status.paused') }));
  if (BROWSER === 'firefox') {
    // Its driver's scripts see objects of their own, so the clipboard cannot be stood in for; what the browser answers is said.
    await page.click('button', msg(lang, 'commitment.copy_link'));
    const said = ['link_copied', 'link_not_copied'].map((key) => msg(lang, `commitment.${key}`));
    await until('what came of copying', async () => (await Promise.all(said.map((words) => page.texts(words)))).flat().length === 1);
    return;
  }
  await page.run('navigator.clipboard.writeText = (text) => { window.copied = text; return Promise.resolve(); }');
  await page.click('button', msg(lang, 'commitment.copy_link'));
  await page.text(msg(lang, 'commitment.link_copied'));
  assert.equal(await page.run('return window.copied'), site.url(PAGES.commitment));
  await page.run('navigator.clipboard.writeText = () => Promise.reject(new Error("no"))');
  await page.click('button', msg(lang, 'commitment.copy_link'));
  await page.text(msg(lang, 'commitment.link_not_copied'));
});

journey('on a phone the actions lie under the thumb', { lang: 'de' }, async ({ page, lang }) => {
  await page.seed({ records: withMore({ ...step(61, 1), ...step(62, 2) }) });
  // The windows of the others do not get as narrow.
  const width = BROWSER === 'chromium' ? 320 : 520;
  await page.resize(width, 700);
  await page.open(PAGES.commitment);
  const button = await page.role('button', msg(lang, 'commitment.log'));
  const { y, height } = await button.getRect();
  const scrolled = await page.run('return [scrollY, innerHeight, document.documentElement.scrollWidth]');
  assert.ok(y - scrolled[0] > scrolled[1] / 2 && height >= 44, `it lies at ${y - scrolled[0]}, ${height} high`);
  assert.ok(scrolled[2] <= width, `the page is ${scrolled[2]} wide`);
  await page.click(button);
  await page.fill(label(lang, 'commitment.updates.text'), 'Unterwegs notiert');
  await page.click('button', msg(lang, 'form.save'));
  await page.text('Unterwegs notiert');
  await page.click('button', msg(lang, 'commitment.step_down', { title: 'Schritt 61' }));
  await focusId(page, `up-${id(61)}`);
  await page.resize(1280);
});
