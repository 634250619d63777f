// A browser that is killed, as by a power cut: what was shown as saved is there afterwards.
//   POBRATYM_KILLS=20 node tests/e2e/run.mjs chromium killed    the full run: 20 times at each of seven moments
import assert from 'node:assert/strict';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { test } from 'node:test';

import { launch } from './lib/browsers.mjs';
import { save, text } from './lib/form.mjs';
import { BROWSER } from './lib/journey.mjs';
import { msg } from './lib/messages.mjs';
import { Page } from './lib/page.mjs';
import { Site } from './lib/site.mjs';
import { until } from './lib/wait.mjs';

const TIMES = Number(process.env.POBRATYM_KILLS ?? 1);
/** Seconds between "Saved" and the kill. Local storage would lose most of these: it is written to the disk later than that. */
const MOMENTS = process.env.POBRATYM_KILLS ? [0, 1, 2, 5, 10, 20, 45] : [0, 2];
const PATIENCE = { timeout: 120_000 * TIMES };

const isSaved = (page) =>
  page.run(`return [...document.querySelectorAll('.safety')].some((one) => one.textContent === arguments[0])`, msg('en', 'safety.saved'));

/** What a killed browser leaves locked is freed a moment later: until then its profile cannot be used. */
const again = (profile) => until('the browser to start again', () => launch(BROWSER, { profile }), 60_000);

async function once(moment) {
  const profile = mkdtempSync(join(tmpdir(), 'pobratym-e2e-profile-'));
  const site = await Site.open();
  try {
    const first = await launch(BROWSER, { profile });
    const page = new Page(first.driver, site, 'en');
    await page.open('/programmes/new');
    await page.fill(text('en', 'programme.name'), 'Exchange fund');
    await save(page);
    await page.heading('Exchange fund');
    await until('it to be saved', () => isSaved(page));
    // Time itself is what is tried here.
    await new Promise((resolve) => setTimeout(resolve, moment * 1000));
    await first.kill();

    const second = await again(profile);
    const later = new Page(second.driver, site, 'en');
    await later.open('/programmes');
    await later.role('link', /Exchange fund/);
    assert.ok(Object.keys(await later.stored()).some((key) => key.startsWith('pobratym/1/programme/')));
    await second.stop();
  } finally {
    await site.stop();
    rmSync(profile, { recursive: true, force: true, maxRetries: 5 });
  }
}

// WebKit's driver starts each browser with a profile that it throws away.
for (const moment of MOMENTS) {
  test(`killed ${moment} s after "Saved": nothing is lost`, { skip: BROWSER === 'webkit', ...PATIENCE }, async () => {
    for (let time = 0; time < TIMES; time += 1) await once(moment);
  });
}
