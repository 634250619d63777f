// What an earlier version has stored is opened, and a tab that still runs that version does no harm.
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';

import { label, save } from './lib/form.mjs';
import { journey } from './lib/journey.mjs';
import { msg } from './lib/messages.mjs';
import { PAGES, id, small } from './lib/records.mjs';
import { until } from './lib/wait.mjs';

const CONTACT = `pobratym/1/contact/${id(40)}`;
const fixture = JSON.parse(readFileSync(new URL('../fixtures/stored/0.1.0/interrupted.json', import.meta.url), 'utf8'));

/** Makes the database as the first version had it: the journal alone. It stays open, as in a tab of that version. */
const openFirst = (page, changes) =>
  page.run(
    `const changes = arguments[0];
     return new Promise((done, failed) => {
       const request = indexedDB.open('pobratym', 1);
       request.onupgradeneeded = () => {
         const store = request.result.createObjectStore('changes', { autoIncrement: true });
         for (const { at, text } of changes) store.add({ at, text });
       };
       request.onsuccess = () => { window.first = request.result; done(); };
       request.onerror = () => failed(request.error);
     });`,
    changes,
  );

const isSaid = (page, key) =>
  page.run(`return [...document.querySelectorAll('.safety')].some((one) => one.textContent === arguments[0])`, msg(page.lang, `safety.${key}`));

const says = (page, key) => until(`"${key}"`, () => isSaid(page, key));

async function rename(page, name) {
  await page.open(`${PAGES.contact}/edit`);
  await page.fill(label(page.lang, 'contact.name'), name);
  await save(page);
  await page.heading(name);
}

journey('a journal of the first version is opened, replayed, and kept', async ({ page, lang }) => {
  // Local storage has lost the last changes.
  const lost = { ...fixture.local, [CONTACT]: small().find(([key]) => key === CONTACT)[1] };
  await page.seed({ records: Object.entries(lost) });
  // Of today: what local storage has had for a day is forgotten, whenever that comes to pass.
  await openFirst(page, fixture.changes.map((change) => ({ ...change, at: Date.now() })));
  await page.run('window.first.close()');
  await page.open(PAGES.contact);
  await page.text(msg(lang, 'notice.recovered', { n: 1 }));
  await page.heading('Youth office');
  // What was there is still there, and what comes now is behind it.
  const entries = await page.run(`return pobratymDisk.entries('changes')`);
  assert.deepEqual(entries.slice(0, 2).map(([, { text }]) => text), fixture.changes.map(({ text }) => text));
  await rename(page, 'Office for youth');
  await says(page, 'saved');
  assert.equal((await page.run(`return pobratymDisk.entries('changes')`)).length, 3);
});

journey('a tab of the first version is open: said, nothing hangs, and all is well when it is gone', async ({ page, lang }) => {
  await page.seed({ records: small() });
  await openFirst(page, []);
  const first = await page.driver.getWindowHandle();
  await page.driver.switchTo().newWindow('tab');
  const second = await page.driver.getWindowHandle();
  try {
    await rename(page, 'Youth office');
    await says(page, 'less');
    // The next one is not kept waiting either, nor one of the next page load.
    await page.reload();
    await page.more('record.duplicate');
    await page.text(msg(lang, 'notice.duplicated', { what: msg(lang, 'code.kind.contact') }));
    await says(page, 'less');
    await page.run('window.samePage = true');
  } finally {
    await page.driver.switchTo().window(first);
    await page.driver.close();
    await page.driver.switchTo().window(second);
  }
  // Each press changes something: the first that finds the journal open is saved.
  await until('a change to be saved', async () => {
    await page.run(`document.querySelector('.steps button:not(:disabled)').click()`);
    return isSaid(page, 'saved');
  });
  assert.equal(await page.run('return window.samePage'), true);
});
