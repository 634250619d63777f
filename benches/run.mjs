// What the app promises about speed, measured in Chromium against a baseline in the same run. Figures, no test: a loaded
// machine may be slow, and only the ratios say something.  node benches/run.mjs [dist]
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

import { launch } from '../tests/e2e/lib/browsers.mjs';
import { many } from '../tests/e2e/lib/records.mjs';
import { Site, addScript, variant } from '../tests/e2e/lib/site.mjs';
import { until } from '../tests/e2e/lib/wait.mjs';

const here = new URL('.', import.meta.url);
const RUNS = 31;
const median = (values) => [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)];
const ms = (value) => `${value.toFixed(1).padStart(8)} ms`;

// Notes when the first row of the first screen is on the page, and the next frame is due.
const STOPWATCH = `new MutationObserver((_, self) => {
  if (!document.querySelector('li.task')) return;
  self.disconnect();
  requestAnimationFrame(() => { window.shownAfter = performance.now(); });
}).observe(document, { childList: true, subtree: true });`;

const dir = variant({
  from: process.argv[2] ?? 'dist',
  edit(dir) {
    addScript(dir, 'stopwatch.js', STOPWATCH);
    writeFileSync(join(dir, 'baseline.js'), readFileSync(new URL('baseline.js', here)));
    const page = (script) => `<!doctype html><html lang="en"><link rel="icon" href="data:,"><title>Baseline</title>${script}<main><h1>Today</h1></main>`;
    writeFileSync(join(dir, 'baseline.html'), `${page('<script src="stopwatch.js"></script>')}<script src="baseline.js"></script></html>\n`);
    writeFileSync(join(dir, 'blank.html'), `${page('')}</html>\n`);
  },
});
const site = await Site.open({ dir });
const { driver, stop } = await launch('chromium', {});
const url = (path) => `http://localhost:${site.port}${path}`;

async function seed(total) {
  await driver.get(url('/blank.html'));
  await driver.executeScript(
    'localStorage.clear(); for (const [key, value] of arguments[0]) localStorage.setItem(key, value); localStorage.setItem("pobratym/settings", arguments[1])',
    many(total),
    JSON.stringify({ lang: 'en', theme: 'light', our_city: 'Poltava', remind: 'never' }),
  );
}

async function shownAfter(path) {
  await driver.get(url(path));
  return until('the first screen', () => driver.executeScript('return window.shownAfter'));
}

async function start() {
  await seed(1_000);
  const times = { app: [], baseline: [] };
  for (let run = 0; run < RUNS; run += 1) {
    times.baseline.push(await shownAfter('/baseline.html'));
    times.app.push(await shownAfter('/'));
  }
  // Pair by pair: what slows the machine down for a while slows both.
  const ratio = median(times.app.map((app, run) => app / times.baseline[run]));
  console.log(`start, 1,000 records   app ${ms(median(times.app))}   plain page ${ms(median(times.baseline))}   ratio ${ratio.toFixed(2)}   (bar 2)`);
}

/** Script time of one key in the search of the timeline: from the event to the next frame's layout, list updated. */
async function typing() {
  await seed(10_000);
  await driver.get(url('/partnerships/01990000-0000-7000-8000-000000000001/timeline'));
  await until('the search', () => driver.executeScript("return !!document.querySelector('input[type=search], [role=searchbox]')"));
  const times = await driver.executeAsyncScript(`
    const done = arguments[arguments.length - 1];
    const input = document.querySelector('input[type=search], [role=searchbox]');
    const set = Object.getOwnPropertyDescriptor(HTMLInputElement.prototype, 'value').set;
    const words = ['l', 'le', 'les', 'less', 'lesson', 'lesson p', 'lesson plans', 'no', 'no. 1', 'no. 10', 'no. 100', ''];
    const times = [];
    (async () => {
      for (const word of [...words, ...words]) {
        set.call(input, word);
        const began = performance.now();
        input.dispatchEvent(new Event('input', { bubbles: true }));
        await new Promise((next) => queueMicrotask(() => { const channel = new MessageChannel(); channel.port1.onmessage = next; channel.port2.postMessage(0); }));
        times.push(performance.now() - began);
        await new Promise((next) => requestAnimationFrame(() => setTimeout(next, 30)));
      }
      done(times.slice(words.length));
    })();`);
  console.log(`a key in the search, 10,000 records   median ${ms(median(times))}   worst ${ms(Math.max(...times))}   (bar 16 ms)`);
}

try {
  await start();
  await typing();
} finally {
  await stop();
  await site.stop();
}
