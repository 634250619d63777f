// From five older builds to the newest: online, offline, and with the server gone in the middle of each file. A page has all its
// files of one build, and always opens.
import assert from 'node:assert/strict';

import { CHANGES, built, filesOf } from './lib/builds.mjs';
import { BROWSER, journey } from './lib/journey.mjs';
import { msg } from './lib/messages.mjs';
import { until } from './lib/wait.mjs';

const offer = msg('en', 'notice.update');
const settings = new RegExp(msg('en', 'nav.settings'));

// Chromium tries all; the others differ in no more than their service workers.
const KINDS = BROWSER === 'chromium' ? Object.keys(CHANGES) : ['the program'];
let newest;

/** Which build the page says it is of, if all its code and styles are of that build. */
async function buildOf(page, dirs) {
  const { build, loaded } = await page.run(`
    const loaded = performance.getEntriesByType('resource').map((entry) => new URL(entry.name).pathname.slice(1));
    return { build: document.querySelector('meta[name=build]').content, loaded: loaded.filter((path) => /^[\\w-]+\\.(js|css|wasm)$/.test(path)) };`);
  const own = new Set([...filesOf(dirs[build]), 'sw.js']);
  const alien = loaded.filter((path) => !own.has(path));
  assert.deepEqual(alien, [], `a page of the build "${build}" has files of another`);
  assert.ok(loaded.some((path) => path.endsWith('.wasm')), `nothing of the program among ${loaded}`);
  return build;
}

/** Has the browser look for an update. */
const lookForUpdate = (page) => page.run('return navigator.serviceWorker.getRegistration().then((one) => one.update()).catch(() => {})');

/** An update that is being fetched, one that waits, or neither. */
const update = (page) =>
  page.run(`return navigator.serviceWorker.getRegistration().then((one) => (one.installing ? 'fetched' : one.waiting ? 'waiting' : 'none'))`);

/** Tries an update whose download breaks off at a file, until it has come to its end. */
async function cutOff(page, site, path) {
  site.wasCut.clear();
  site.cutAt(path);
  await until(`the update to break off at "${path}"`, async () => {
    const state = await update(page);
    assert.notEqual(state, 'waiting', `the update was taken without "${path}"`);
    if (state === 'none' && !site.wasCut.has(path)) await lookForUpdate(page);
    return state === 'none' && site.wasCut.has(path);
  });
}

for (const kind of KINDS) {
  const dirs = {};
  const dir = () => (dirs.older = built('older', kind));
  journey(`an update that changes ${kind}: offline, cut off at each file, and whole`, { dir, expected: [/./] }, async ({ page, site }) => {
    dirs.newer = newest ??= built('newer');
    await page.open('/settings');
    await page.controlled();
    assert.equal(await buildOf(page, dirs), 'older');

    await site.stop();
    await page.reload();
    await page.heading(settings);
    assert.equal(await buildOf(page, dirs), 'older', 'offline');
    await site.start(dirs.newer);

    const [old, now] = [new Set(filesOf(dirs.older)), filesOf(dirs.newer)];
    // The build that differs in everything loses each file in turn; the others those in which they are behind.
    const lost = now.filter((path) => kind === 'everything' || path === '' || !old.has(path));
    for (const path of lost) {
      await cutOff(page, site, path);
      await page.reload();
      await page.heading(settings);
      assert.equal(await buildOf(page, dirs), 'older', `cut off at ${path}`);
      assert.equal((await page.texts(offer)).length, 0, `an update without ${path} was offered`);
    }

    site.cutAt(null);
    await lookForUpdate(page);
    await page.text(offer);
    assert.equal(await buildOf(page, dirs), 'older', 'before the reader has taken it');
    await page.run('window.beforeUpdate = true');
    await page.click('button', msg('en', 'notice.update_now'));
    await until('the page to be loaded anew', () => page.run('return !window.beforeUpdate && document.readyState === "complete"'));
    await page.started();
    await page.heading(settings);
    assert.equal(await buildOf(page, dirs), 'newer');
    await site.stop();
    await page.reload();
    await page.heading(settings);
    assert.equal(await buildOf(page, dirs), 'newer', 'offline, the update is not whole');
  });
}
