// What a built release promises its host: it works offline, updates only when asked, and is one version at a time.
import assert from 'node:assert/strict';
import { appendFileSync, readFileSync, readdirSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

import { journey } from './lib/journey.mjs';
import { msg } from './lib/messages.mjs';
import { variant } from './lib/site.mjs';
import { until } from './lib/wait.mjs';

const update = msg('en', 'notice.update');
const settings = new RegExp(msg('en', 'nav.settings'));
const guide = new RegExp(msg('en', 'nav.guide'));

/** A later build: its files have other names, as a changed build has, and the page says which it is. */
function later(base) {
  return variant({
    base,
    edit(dir) {
      const page = join(dir, 'index.html');
      const script = readdirSync(dir).find((name) => /^pobratym-\w+\.js$/.test(name));
      const wasm = script.replace('.js', '_bg.wasm');
      let html = readFileSync(page, 'utf8').replace('<title>', '<meta name="build" content="later"><title>');
      for (const name of [script, wasm]) {
        const other = name.replace('pobratym-', 'pobratym-later');
        renameSync(join(dir, name), join(dir, other));
        html = html.replaceAll(name, other);
      }
      writeFileSync(page, html);
    },
  });
}

/** A host that has lost the parts of the app. */
const withoutParts = () =>
  variant({
    edit(dir) {
      for (const name of readdirSync(dir).filter((name) => /^help-.*\.wasm$/.test(name))) rmSync(join(dir, name));
    },
  });

/** Which builds the page and its code are of. */
const builds = (page) =>
  page.run(`
    const page = document.querySelector('meta[name=build]') ? 'later' : 'first';
    const code = performance.getEntriesByType('resource').filter((entry) => /pobratym-\\w+(_bg\\.wasm|\\.js)$/.test(entry.name));
    return [...new Set([page, ...code.map((entry) => entry.name.includes('pobratym-later') ? 'later' : 'first')])].join();`);

async function lookForUpdate(page) {
  await page.run('navigator.serviceWorker.getRegistration().then((registration) => registration.update()).catch(() => {})');
}

journey('offline, a deep link opens as before', async ({ page, site }) => {
  await page.open('/settings');
  await page.controlled();
  await site.stop();
  await page.open('/settings');
  await page.heading(settings);
  await page.reload();
  await page.heading(settings);
  await page.click('link', msg('en', 'nav.guide'));
  await page.heading(guide);
});

journey('an update is offered, waits for the reader, and then is whole', async ({ page, site }) => {
  await page.open('/settings');
  await page.controlled();
  assert.equal(await builds(page), 'first');
  await page.run('window.stillHere = true');
  await site.replace(later());
  await lookForUpdate(page);
  await page.text(update);
  assert.equal(await page.run('return window.stillHere'), true, 'the page was reloaded by itself');
  await page.reload();
  assert.equal(await builds(page), 'first', 'a reload alone took the update, or a part of it');
  await page.text(update);
  await page.click('button', msg('en', 'notice.update_now'));
  await until('the later build', async () => (await builds(page)) === 'later');
  await page.started();
  await page.heading(settings);
  assert.equal((await page.texts(update)).length, 0);
  await site.stop();
  await page.reload();
  assert.equal(await builds(page), 'later', 'offline, the update is not whole');
});

journey('an update with a file that is not the one built is refused whole', { expected: [/integrity|digest|sw\.js/i] }, async ({ page, site }) => {
  await page.open('/settings');
  await page.controlled();
  const tampered = later();
  appendFileSync(join(tampered, readdirSync(tampered).find((name) => name.endsWith('_bg.wasm'))), '\0');
  await site.replace(tampered);
  await page.run(`
    window.states = [];
    navigator.serviceWorker.getRegistration().then((registration) => {
      registration.addEventListener('updatefound', () => {
        const worker = registration.installing;
        worker.addEventListener('statechange', () => window.states.push(worker.state));
      });
      registration.update().catch(() => {});
    });`);
  await until('the install to be refused', async () => (await page.run('return window.states')).includes('redundant'), 20_000);
  assert.equal((await page.texts(update)).length, 0, 'a broken update was offered');
  await site.stop();
  await page.reload();
  assert.equal(await builds(page), 'first');
  await page.heading(settings);
});

journey('a part that cannot be fetched: said, and had at the next try', { dir: withoutParts, expected: [/help[\w-]*\.wasm|404|integrity|fetch|load failed|NetworkError/i] }, async ({ page, site }) => {
  await page.open('/');
  await page.click('link', msg('en', 'nav.settings'));
  await page.heading(msg('en', 'part.title'));
  await site.replace(process.env.POBRATYM_E2E_SITE);
  await page.click('button', msg('en', 'part.again'));
  await page.heading(settings);
});

journey('a press on a link fetches the part of its page, before it is a click', async ({ page }) => {
  await page.open('/');
  const link = await page.role('link', settings);
  const has = () => page.run(`return performance.getEntriesByType('resource').some(({ name }) => /\\/help-[0-9a-f]+\\.wasm$/.test(name))`);
  assert.equal(await has(), false, 'it was there before');
  await page.driver.actions().move({ origin: link }).press().perform();
  await until('its part', has);
  assert.equal(await page.path(), '/');
  await page.driver.actions().release().perform();
  await page.heading(settings);
});

journey('under a sub-path: deep link, ways within, and offline', { base: '/sub/', dir: () => variant({ base: '/sub/' }) }, async ({ page, site }) => {
  await page.open('/settings');
  await page.heading(settings);
  assert.equal(await page.path(), '/sub/settings');
  await page.click('link', msg('en', 'nav.guide'));
  await page.heading(guide);
  assert.equal(await page.path(), '/sub/guide');
  await page.back();
  await page.heading(settings);
  await page.controlled();
  await site.stop();
  await page.open('/guide');
  await page.heading(guide);
  const outside = site.requests.filter(({ path }) => !path.startsWith('/sub/'));
  assert.deepEqual(outside, [], 'asked for outside of the sub-path');
});
