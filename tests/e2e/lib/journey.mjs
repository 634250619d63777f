// One person's way through the app is one test: a new origin, and at its end the proof that nothing went wrong unseen.
import assert from 'node:assert/strict';
import { mkdirSync, writeFileSync } from 'node:fs';
import { after, test } from 'node:test';

import { browserErrors, launch } from './browsers.mjs';
import { Page } from './page.mjs';
import { Site } from './site.mjs';
import { within } from './wait.mjs';

export const BROWSER = process.env.POBRATYM_E2E_BROWSER ?? 'chromium';
const PATIENCE = 240_000; // milliseconds for a whole journey
const RESULTS = new URL(`../../../test-results/${BROWSER}/`, import.meta.url);

// One session for all journeys of a file that ask for the same browser.
const sessions = new Map();

async function session(key, options) {
  if (!sessions.has(key)) sessions.set(key, await launch(BROWSER, options));
  return sessions.get(key);
}

async function close(key) {
  const { stop } = sessions.get(key) ?? {};
  sessions.delete(key);
  await stop?.();
}

after(async () => {
  for (const key of sessions.keys()) await close(key);
});

// Ended from outside: the browsers end with their 'exit' handlers.
process.once('SIGTERM', () => process.exit(143));

/**
 * A journey. Options: `lang` of the interface, `browser` (what `launch` takes), `dir` and `base` of the site,
 * `expected`: patterns of what the witness may see, `patience` in milliseconds, `skip`.
 */
export function journey(name, options, body) {
  if (typeof options === 'function') return journey(name, {}, options);
  const { lang = 'en', browser = {}, dir, base, expected = [], patience = PATIENCE, skip = false } = options;
  const key = JSON.stringify(browser);
  const attempt = async () => {
    const site = await Site.open({ dir: typeof dir === 'function' ? dir() : dir, base });
    let page;
    try {
      const { driver } = await session(key, browser);
      page = new Page(driver, site, lang);
      await within(patience, body({ page, site, lang }));
      await nothingUnseen(page, site, expected);
    } catch (error) {
      if (page) await within(20_000, keepEvidence(page, name, error)).catch(() => {});
      throw error;
    } finally {
      // The next journey must not find this page at work. A browser that does not answer is not used again.
      await within(20_000, leave(page)).catch(() => close(key));
      // WebKit keeps the memory of wasm pages that are gone; after some dozens it gives none to the next, or ends.
      if (BROWSER === 'webkit') await close(key);
      await site.stop();
    }
  };
  return test(name, { skip }, async () => {
    try {
      await attempt();
    } catch (error) {
      if (!hasEnded(error)) throw error;
      console.log(`  WebKit ended in the middle of "${name}": once more in a new one`);
      await attempt();
    }
  });
}

/**
 * Whether the engine itself has ended, about once in a thousand journeys (the kernel's log has the trap): WebKitGTK's browser aborts in GLib, then
 * its session is gone; or the process of its page does in JavaScriptCore, then nothing comes back from a script. A page that makes it end does
 * so the second time as well.
 */
const hasEnded = ({ name, message }) => BROWSER === 'webkit' && /NoSuchSession|Could not parse script result/.test(`${name} ${message}`);

async function leave(page) {
  await page?.driver.get('about:blank');
  if (page && BROWSER === 'chromium') await browserErrors(page.driver);
}

/** No error, no violation of the policy, no request to another host. */
async function nothingUnseen(page, site, expected) {
  const seen = (await page.witnessed()).map(({ kind, text, page: path }) => `${kind} on ${path}: ${text}`);
  if (BROWSER === 'chromium') seen.push(...(await browserErrors(page.driver)));
  const unexpected = seen.filter((text) => !expected.some((pattern) => pattern.test(text)));
  assert.deepEqual(unexpected, [], 'the page went wrong unseen');
  const hosts = new Set(site.requests.map(({ host }) => host));
  hosts.delete(`localhost:${site.port}`);
  assert.deepEqual([...hosts], [], 'requests to other hosts');
}

async function keepEvidence(page, name, error) {
  mkdirSync(RESULTS, { recursive: true });
  const file = name.replace(/[^\p{L}\p{N}]+/gu, '-').slice(0, 80);
  const keep = (ending, data, encoding) => writeFileSync(new URL(`${file}.${ending}`, RESULTS), data, encoding);
  try {
    keep('png', await page.driver.takeScreenshot(), 'base64');
    keep('html', await page.run('return document.documentElement.outerHTML'));
    error.message += `\n  at ${await page.run('return location.href')}, see test-results/${BROWSER}/${file}.png and .html`;
    const seen = await page.witnessed();
    if (seen.length) error.message += `\n  witnessed: ${JSON.stringify(seen)}`;
  } catch {
    // A browser that is gone can show nothing.
    error.message += `\n  after ${page.last}; the browser does not answer`;
  }
}
