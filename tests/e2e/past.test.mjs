// What was before: the trash, the history of a record, and what has changed in a partnership.
import assert from 'node:assert/strict';

import { label, save } from './lib/form.mjs';
import { journey } from './lib/journey.mjs';
import { msg } from './lib/messages.mjs';
import { Key } from './lib/page.mjs';
import { PAGES, day, id, small } from './lib/records.mjs';
import { addScript, variant } from './lib/site.mjs';
import { until } from './lib/wait.mjs';

const CONTACT = `pobratym/1/contact/${id(40)}`;
const fieldsOf = async (page, key) => JSON.parse((await page.stored())[key]).fields;

const safe = (page) =>
  until('the change to be on the disk', () =>
    page.run(`return [...document.querySelectorAll('.safety')].some((one) => one.textContent === arguments[0])`, msg(page.lang, 'safety.saved')));

async function rename(page, name) {
  await page.open(`${PAGES.contact}/edit`);
  await page.fill(label(page.lang, 'contact.name'), name);
  await save(page);
  await page.heading(name);
}

/** Everything that the browser keeps for the page, as one text. */
const all = (page) =>
  page.driver.executeAsyncScript(`
    const done = arguments[arguments.length - 1];
    const shelves = ['changes', 'history', 'snapshots'];
    Promise.all(shelves.map((shelf) => window.pobratymDisk.entries(shelf)))
      .then((found) => done(JSON.stringify(found) + JSON.stringify(Object.assign({}, localStorage))), (error) => done(String(error)));`);

async function deletePartnership(page) {
  await page.open(PAGES.partnership);
  await page.more('partnership.delete');
  await page.heading(msg(page.lang, 'nav.partnerships'));
  await safe(page);
}

journey('what was deleted comes back from the trash, with all that hung on it', async ({ page, lang }) => {
  const records = small();
  await page.seed({ records });
  await deletePartnership(page);
  await page.open('/data');
  await page.text(new RegExp(msg(lang, 'past.and_more', { n: 5 })));
  await page.click('button', msg(lang, 'past.restore_what', { what: 'Poltava – Leonberg' }));
  await page.text(msg(lang, 'past.restored', { n: 6 }));
  await page.text(msg(lang, 'past.trash_empty'));
  await safe(page);
  await page.reload();
  await page.text(msg(lang, 'past.trash_empty'));
  for (const [key, value] of records) {
    assert.deepEqual(await fieldsOf(page, key), JSON.parse(value).fields, key);
  }
  await page.open(PAGES.contact);
  await page.heading('Education office');
});

journey('the page of a deleted record offers to restore it', async ({ page, lang }) => {
  await page.seed({ records: small() });
  await deletePartnership(page);
  await page.open(PAGES.contact);
  await page.heading(msg(lang, 'past.deleted_title'));
  await page.click('button', msg(lang, 'past.restore'));
  await page.heading('Education office');
  await page.open(PAGES.commitment);
  await page.heading('Pen pals');
});

journey('an emptied trash leaves nothing of a person in the browser', async ({ page, lang }) => {
  await page.seed({ records: small() });
  await rename(page, 'Olena Kovalenko');
  // A form that was begun and left.
  await page.open(`${PAGES.contact}/edit`);
  await page.fill(label(lang, 'contact.email'), 'kovalenko@example.org');
  await until('the form to be kept', async () => (await all(page)).includes('kovalenko@'));
  await page.open(PAGES.contact);
  await page.more('record.delete');
  await safe(page);
  assert.match(await all(page), /Olena Kovalenko/, 'there is a trash');
  await page.click('link', msg(lang, 'nav.data'), { any: true });
  await page.heading(msg(lang, 'data.title'));
  await page.click('button', msg(lang, 'past.empty'));
  await page.text(msg(lang, 'past.empty_ask', { n: 1 }));
  await page.click('button', msg(lang, 'past.empty_no'));
  await page.click('button', msg(lang, 'past.empty'));
  await page.click('button', msg(lang, 'past.empty_yes'));
  await page.text(msg(lang, 'past.emptied'));
  await page.text(msg(lang, 'past.trash_empty'));
  await until('the focus on the heading', async () => (await (await page.focused()).getText()) === msg(lang, 'past.trash'));
  const kept = await all(page);
  for (const word of ['Kovalenko', 'kovalenko', 'Education office']) assert.ok(!kept.includes(word), `${word} is kept`);
  assert.ok(JSON.parse((await page.stored())[CONTACT]).deleted, 'the deletion is forgotten');
  await page.keys(Key.CONTROL, 'z');
  assert.ok(!(await all(page)).includes('Kovalenko'), 'Undo has brought it back');
  await page.open(PAGES.contact);
  await page.heading(msg(lang, 'past.deleted_title'));
  await page.text(msg(lang, 'past.deleted_gone'));
});

const DAY = 86_400_000;

journey('what is older than 400 days is forgotten', async ({ page }) => {
  await page.seed({ records: small() });
  await page.open('/data');
  // The first is of a clock that was ahead.
  const ages = [-1, 500, 401, 399, 0];
  await page.driver.executeAsyncScript(
    `const [times, done] = arguments;
     window.pobratymDisk.add(times.map((at) => ['history', { at, ids: [], text: '{}' }, 20000])).then(() => done());`,
    ages.map((age) => Date.now() - age * DAY),
  );
  await page.reload();
  const left = () => page.driver.executeAsyncScript(`const [done] = arguments; window.pobratymDisk.entries('history').then((all) => done(all.map(([, { at }]) => at)));`);
  await until('the old ones to be gone', async () => (await left()).length === 3);
  assert.deepEqual((await left()).map((at) => Math.round((Date.now() - at) / DAY)), [-1, 399, 0]);
});

const withoutDisk = () =>
  variant({ edit: (dir) => addScript(dir, 'no-disk.js', "Object.defineProperty(window, 'indexedDB', { get() { throw new DOMException('denied', 'SecurityError'); } });") });

journey('a browser that keeps no trash and no history says so', { dir: withoutDisk }, async ({ page, lang }) => {
  await page.seed({ records: small() });
  await page.open('/data');
  await page.text(msg(lang, 'past.trash_none'));
  await page.open(PAGES.history);
  await page.text(msg(lang, 'past.history_nothing'));
  await rename(page, 'Youth office');
  await page.open(PAGES.changes);
  await page.text(msg(lang, 'past.changes_count', { n: 1 }));
});

journey('the history tells an edit, and an earlier value comes back', async ({ page, lang }) => {
  await page.seed({ records: small() });
  await page.open(PAGES.contact);
  await page.more('past.history');
  await page.heading(msg(lang, 'past.history_of', { what: 'Education office' }));
  await page.text(msg(lang, 'past.history_none'));
  await rename(page, 'Youth office');
  await safe(page);
  await page.more('past.history');
  await page.text(new RegExp(`${msg(lang, 'past.here')}$`));
  await page.text(msg(lang, 'past.history_begins'));
  await page.click('button', msg(lang, 'past.bring_back_what', { field: label(lang, 'contact.name'), value: 'Education office' }));
  await page.text(msg(lang, 'past.brought_back'));
  await page.heading(msg(lang, 'past.history_of', { what: 'Education office' }));
  assert.equal((await fieldsOf(page, CONTACT)).name, 'Education office');
  await until('two entries', async () => (await page.find('.past > li')).length === 2);
  await page.answer('undo');
  await page.heading(msg(lang, 'past.history_of', { what: 'Youth office' }));
});

journey('an edit from another tab is named so, and what came back from the journal as well', async ({ page, lang }) => {
  const records = small();
  await page.seed({ records });
  await rename(page, 'Youth office');
  await safe(page);
  const first = await page.driver.getWindowHandle();
  await page.driver.switchTo().newWindow('tab');
  try {
    await page.open(PAGES.history);
    await page.text(new RegExp(`${msg(lang, 'past.elsewhere')}$`));
    await page.text('Youth office', { any: true });
  } finally {
    await page.driver.close();
    await page.driver.switchTo().window(first);
  }
  // As if the browser had been killed before it wrote local storage.
  await page.driver.get(page.site.url('/blank.html'));
  await page.run('localStorage.setItem(arguments[0], arguments[1])', ...records.find(([key]) => key === CONTACT));
  await page.open(PAGES.history);
  await page.text(msg(lang, 'past.fate_recovered'));
  assert.equal((await page.find('.past > li')).length, 2);
});

journey('what has changed since a day, and what was deleted', async ({ page, lang }) => {
  await page.seed({ records: small() });
  await rename(page, 'Youth office');
  await page.open(PAGES.commitment);
  await page.more('record.delete');
  await safe(page);
  await page.open(PAGES.partnership);
  await page.more('past.changes');
  await page.heading(msg(lang, 'past.changes'));
  await page.text(msg(lang, 'past.changes_count', { n: 2 }));
  await page.text(msg(lang, 'past.changes_fields', { fields: label(lang, 'contact.name') }));
  await page.role('link', 'Pen pals');
  await page.open(`${PAGES.changes}?since=${day(2)}`);
  await page.text(msg(lang, 'past.changes_none'));
  await page.open(`${PAGES.changes}?since=2020-01-01`);
  // The records of the journeys are of 2025.
  await page.text(msg(lang, 'past.changes_count', { n: 6 }));
  await page.click('link', 'Youth office');
  await page.heading('Youth office');
});
