// More records than ten partnerships have: pages show a window of them, so that a slow laptop keeps up.
import assert from 'node:assert/strict';

import { journey } from './lib/journey.mjs';
import { msg } from './lib/messages.mjs';
import { PAGES, id, many, record, small } from './lib/records.mjs';
import { until } from './lib/wait.mjs';

const MOST = 5_000; // elements of a page

journey('5,000 records: every page shows a window of them', async ({ page, lang }) => {
  await page.seed({ records: many(5_000) });
  const found = [];
  for (const name of ['today', 'partnerships', 'partnership', 'timeline', 'schedule', 'calendar', 'commitments', 'table', 'contacts', 'commitment', 'editCommitment', 'settings']) {
    await page.open(PAGES[name]);
    const count = await page.run('return document.querySelectorAll("*").length');
    if (count > MOST) found.push(`${name}: ${count} elements`);
  }
  assert.deepEqual(found, []);
  await page.open(PAGES.timeline);
  await page.fill(msg(lang, 'timeline.search'), '№ 1003', { role: 'searchbox' });
  await page.role('link', /No\. 1003:/);
});

journey('thousands of contacts: a window of them, more while one scrolls, each found by the search', async ({ page, lang }) => {
  const contacts = Array.from({ length: 2_000 }, (_, n) => record('contact', 10_000 + n, { partnership: id(1), name: `Office ${10_000 + n}`, partner: id(2 + (n % 2)) }));
  await page.seed({ records: [...small(), ...contacts] });
  await page.open(PAGES.contacts);
  const cards = () => page.run('return document.querySelectorAll(".contacts .card").length');
  assert.equal(await cards(), 48);
  await page.run('window.scrollTo(0, document.body.scrollHeight)');
  await until('more cards', async () => (await cards()) > 48);
  await page.fill(msg(lang, 'contact.search'), '11999', { role: 'searchbox' });
  await page.role('link', 'Office 11999');
  await until('that one alone', async () => (await cards()) === 1);
});
