// More records than ten partnerships have: pages show a window of them, so that a slow laptop keeps up.
import assert from 'node:assert/strict';

import { journey } from './lib/journey.mjs';
import { msg } from './lib/messages.mjs';
import { PAGES, many } from './lib/records.mjs';

const MOST = 5_000; // elements of a page

journey('5,000 records: every page shows a window of them', async ({ page, lang }) => {
  await page.seed({ records: many(5_000) });
  const found = [];
  for (const name of ['today', 'partnerships', 'partnership', 'timeline', 'commitments', 'table', 'contacts', 'commitment', 'editCommitment', 'settings']) {
    await page.open(PAGES[name]);
    const count = await page.run('return document.querySelectorAll("*").length');
    if (count > MOST) found.push(`${name}: ${count} elements`);
  }
  assert.deepEqual(found, []);
  await page.open(PAGES.timeline);
  await page.fill(msg(lang, 'timeline.search'), '№ 1003', { role: 'searchbox' });
  await page.role('link', /No\. 1003:/);
});
