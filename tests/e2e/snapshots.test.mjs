// Before much is changed at once there is a snapshot, or it is not changed.
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';

import { violations } from './lib/axe.mjs';
import { journey } from './lib/journey.mjs';
import { msg } from './lib/messages.mjs';
import { PAGES, small } from './lib/records.mjs';
import { addScript, variant } from './lib/site.mjs';
import { until } from './lib/wait.mjs';

const example = JSON.parse(readFileSync(new URL('../../public/examples/zhytomyr-kassel.pobratym.json', import.meta.url), 'utf8')).records;

/** The buttons that open the snapshots, the youngest first. */
const listed = (page) => page.roles('button', new RegExp(`^${msg(page.lang, 'snapshot.look')}`));

const countOf = (page, n) => until(`${n} snapshots`, async () => (await listed(page)).length === n);

journey('the example removed: a snapshot is there, shows what it would do, brings all back, and that can be undone', { lang: 'uk' }, async ({ page, lang }) => {
  await page.seed();
  await page.open('/');
  await page.click('button', msg(lang, 'start.open_example'));
  await page.click('button', msg(lang, 'partnership.remove_example'));
  await page.heading(msg(lang, 'start.title'));
  await page.click('link', msg(lang, 'nav.data'), { any: true });
  await page.text(new RegExp(msg(lang, 'snapshot.reason_example')));
  // It lies over the end of the page.
  await page.click('button', msg(lang, 'notice.dismiss'));
  await page.click('button', new RegExp(`^${msg(lang, 'snapshot.look')}`));
  await page.text(msg(lang, 'snapshot.back', { n: example.length }));
  await page.click('button', msg(lang, 'snapshot.restore'));
  await page.text(msg(lang, 'snapshot.restored'));
  await page.text(msg(lang, 'snapshot.same'));
  await countOf(page, 2);
  const live = Object.entries(await page.stored()).filter(([key, value]) => key.startsWith('pobratym/1/') && !JSON.parse(value).deleted);
  assert.equal(live.length, example.length);
  await page.answer('undo');
  await page.text(msg(lang, 'snapshot.back', { n: example.length }));
  await page.click('link', msg(lang, 'nav.today'), { any: true });
  await page.heading(msg(lang, 'start.title'));
});

journey('ten snapshots are kept; one can be deleted, after a question', { lang: 'de' }, async ({ page, lang }) => {
  await page.seed({ records: small() });
  await page.open(PAGES.data);
  await page.text(msg(lang, 'snapshot.none'));
  for (let n = 1; n <= 11; n += 1) {
    await page.click('button', msg(lang, 'snapshot.take'));
    await page.text(msg(lang, 'snapshot.taken'));
    await countOf(page, Math.min(n, 10));
    // Each says so anew.
    await page.click('button', msg(lang, 'notice.dismiss'));
  }
  const keys = await page.driver.executeAsyncScript('const done = arguments[0]; pobratymDisk.abouts().then((all) => done(all.map((one) => one[0]).sort((a, b) => a - b)))');
  assert.deepEqual(keys, [2, 3, 4, 5, 6, 7, 8, 9, 10, 11]);
  await page.click((await listed(page))[0]);
  await page.text(msg(lang, 'snapshot.same'));
  await page.click('button', msg(lang, 'snapshot.forget'));
  assert.deepEqual(await violations(page), []);
  await page.click('button', msg(lang, 'snapshot.forget_no'));
  await page.click('button', msg(lang, 'snapshot.forget'));
  await page.click('button', msg(lang, 'snapshot.forget_yes'));
  await countOf(page, 9);
  await until('the focus at the heading', async () => (await (await page.focused()).getText()) === msg(lang, 'snapshot.title'));
});

const withoutDisk = () =>
  variant({ edit: (dir) => addScript(dir, 'no-disk.js', "Object.defineProperty(window, 'indexedDB', { get() { throw new DOMException('denied', 'SecurityError'); } });") });

journey('without a snapshot nothing is removed; with a copy outside it is', { dir: withoutDisk }, async ({ page, lang }) => {
  await page.seed();
  await page.open('/');
  await page.click('button', msg(lang, 'start.open_example'));
  await page.click('button', msg(lang, 'partnership.remove_example'));
  await page.text(msg(lang, 'snapshot.failed'));
  await page.role('button', msg(lang, 'partnership.remove_example'));
  assert.ok(Object.values(await page.stored()).every((value) => !value.includes('"deleted"')), 'something was removed');
  await page.answer('download');
  await page.text(msg(lang, 'copy.saved', { n: example.length }));
  await page.click('button', msg(lang, 'partnership.remove_example'));
  await page.heading(msg(lang, 'start.title'));
  await page.text(msg(lang, 'notice.example_removed'));
  await page.open(PAGES.data);
  await page.text(msg(lang, 'snapshot.missing'));
});
