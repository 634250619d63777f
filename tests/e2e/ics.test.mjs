// Dates for the reader's own calendar: a file that an independent parser reads (ical.js), and whose entries are the same ones after a change.
import assert from 'node:assert/strict';

import ICAL from 'ical.js';

import { download, watchDownloads } from './lib/downloads.mjs';
import { save, text } from './lib/form.mjs';
import { journey } from './lib/journey.mjs';
import { msg } from './lib/messages.mjs';
import { PAGES, day, id, record, small } from './lib/records.mjs';

const EVENT = 60;
const event = (fields) => record('event', EVENT, { partnership: id(1), title: { en: 'Visit of the choir; with 40 singers', uk: 'Візит хору' }, kind: 'visit', status: 'planned', place: { en: 'Leonberg, town hall' }, ...fields });
const after = (date, days) => new Date(Date.parse(date) + 86_400_000 * days).toISOString().slice(0, 10);

/** The entries of a calendar file, by their UID. */
function entries(text) {
  const calendar = new ICAL.Component(ICAL.parse(text));
  assert.equal(calendar.getFirstPropertyValue('version'), '2.0');
  const all = calendar.getAllSubcomponents('vevent').map((one) => new ICAL.Event(one));
  return Object.fromEntries(all.map((one) => [one.uid, one]));
}

async function saveAll(page, of, n) {
  await page.click('button', msg(page.lang, 'ics.title'));
  await page.click('menuitem', msg(page.lang, of, { n }));
  return entries((await download(page)).text);
}

journey('the dates of a partnership as a calendar file, and once more after one has moved', async ({ page, lang }) => {
  await page.seed({ records: [...small(), event({ when: day(40), time: '14:30' })] });
  await page.open(PAGES.calendar);
  await watchDownloads(page);
  const first = await saveAll(page, 'ics.of_partnership', 2);
  const uid = `${id(EVENT)}-event@pobratym`;
  const due = first[`${id(30)}-due@pobratym`];
  assert.deepEqual([Object.keys(first).length, due.summary], [2, `Pen pals (${msg(lang, 'today.reason_due')})`]);
  assert.deepEqual([due.startDate.toString(), due.endDate.toString()], [day(20), after(day(20), 1)]);
  assert.deepEqual([first[uid].summary, first[uid].location], ['Visit of the choir; with 40 singers', 'Leonberg, town hall']);
  assert.equal(first[uid].startDate.toString(), `${day(40)}T14:30:00`);
  assert.match(first[uid].component.getFirstPropertyValue('url'), new RegExp(`^http://localhost:\\d+/events/${id(EVENT)}$`));

  await page.open(`/events/${id(EVENT)}/edit`);
  await page.fill(text(lang, 'event.title'), 'Visit of two choirs');
  await save(page);
  await page.heading('Visit of two choirs');
  await watchDownloads(page);
  await page.more('ics.button');
  const file = await download(page);
  assert.equal(file.name, 'Visit of two choirs.ics');
  const second = entries(file.text);
  assert.deepEqual(Object.keys(second), [uid]);
  assert.equal(second[uid].summary, 'Visit of two choirs');
  assert.ok(second[uid].sequence > first[uid].sequence, 'a calendar would keep the older entry');
  await page.text(msg(lang, 'ics.saved', { n: 1 }));
});

journey('the due date of a commitment goes to the calendar from its page, and nothing of a contact does', { lang: 'uk' }, async ({ page, lang }) => {
  await page.seed({ records: small() });
  await page.open(PAGES.contact);
  await page.click('button', msg(lang, 'partnership.more'));
  await page.role('menuitem', msg(lang, 'record.duplicate'));
  assert.deepEqual(await page.roles('menuitem', msg(lang, 'ics.button')), []);
  await page.open(PAGES.commitment);
  await watchDownloads(page);
  await page.more('ics.button');
  const found = entries((await download(page)).text);
  assert.deepEqual(Object.keys(found), [`${id(30)}-due@pobratym`]);
  assert.equal(found[`${id(30)}-due@pobratym`].startDate.toString(), day(20));
});

journey('a month is a month in the calendar too, and what was called off says so', { lang: 'de' }, async ({ page }) => {
  const off = record('event', 61, { partnership: id(1), title: { de: 'Abgesagt' }, kind: 'visit', status: 'cancelled', when: '2031-06-01' });
  await page.seed({ records: [...small(), event({ when: '2031-05' }), off] });
  await page.open(PAGES.calendar);
  await watchDownloads(page);
  const found = await saveAll(page, 'ics.of_all', 3);
  const month = found[`${id(EVENT)}-event@pobratym`];
  assert.deepEqual([month.startDate.toString(), month.endDate.toString()], ['2031-05-01', '2031-06-01']);
  assert.match(month.description, /Mai 2031/);
  assert.equal(found[`${id(61)}-event@pobratym`].component.getFirstPropertyValue('status'), 'CANCELLED');
});
