// What the app promises about speed, measured in Chromium against a baseline in the same run. Figures, no test: a loaded
// machine may be slow, and only the ratios say something.  node benches/run.mjs [dist]
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

import { launch } from '../tests/e2e/lib/browsers.mjs';
import { many } from '../tests/e2e/lib/records.mjs';
import { Site, addScript, variant } from '../tests/e2e/lib/site.mjs';
import { until } from '../tests/e2e/lib/wait.mjs';

const here = fileURLToPath(new URL('.', import.meta.url));
const RUNS = 31;
const median = (values) => [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)];
const ms = (value) => `${value.toFixed(1).padStart(8)} ms`;

// Notes when the first row of the first screen is on the page, and the next frame is due.
const STOPWATCH = `new MutationObserver((_, self) => {
  if (!document.querySelector('li.task')) return;
  self.disconnect();
  requestAnimationFrame(() => { window.shownAfter = performance.now(); });
}).observe(document, { childList: true, subtree: true });
new MutationObserver((_, self) => {
  if (!document.querySelector('.schedule .entry')) return;
  self.disconnect();
  requestAnimationFrame(() => performance.mark('schedule-drawn'));
}).observe(document, { childList: true, subtree: true });`;

const from = process.argv[2] ?? 'dist';
const BLANK = '<!doctype html><html lang="en"><link rel="icon" href="data:,"><title>Blank</title></html>\n';
let site;
let driver;
const url = (path) => `http://localhost:${site.port}${path}`;

/** The app and these further pages in a browser of their own, for as long as `work` takes. */
async function within(pages, work) {
  const dir = variant({
    from,
    edit(dir) {
      addScript(dir, 'stopwatch.js', STOPWATCH);
      for (const [name, text] of Object.entries({ 'blank.html': BLANK, ...pages })) writeFileSync(join(dir, name), text);
    },
  });
  site = await Site.open({ dir });
  const browser = await launch('chromium', {});
  driver = browser.driver;
  try {
    return await work();
  } finally {
    await browser.stop();
    await site.stop();
  }
}

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

/** The plain page: the app's own styles, and its frame as HTML; baseline.js fills the lists. */
async function plainPage() {
  await seed(1_000);
  await shownAfter('/');
  const { styles, body } = await driver.executeScript(`
    const body = document.body.cloneNode(true);
    body.querySelectorAll('noscript, script').forEach((element) => element.remove());
    body.querySelectorAll('.list, .count, .more').forEach((element) => { element.textContent = ''; });
    return { styles: document.querySelector('link[rel=stylesheet]').outerHTML, body: body.innerHTML };`);
  return `<!doctype html><html lang="en" data-theme="light"><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1">
<script src="stopwatch.js"></script><title>Baseline</title>${styles}<link rel="icon" href="data:,"><body>${body}<script src="baseline.js"></script></html>\n`;
}

const read = async (path) => {
  await shownAfter(path);
  return driver.executeScript("return document.body.innerText.replace(/\\s+/g, ' ')");
};

async function start() {
  await seed(1_000);
  const [app, plain] = [await read('/'), await read('/baseline.html')];
  if (app !== plain) throw new Error(`The plain page does not show the same first screen:\n${app}\n${plain}`);
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

/** The schedule of 10,000 records: its first screen, and script time of a step along the axis and of one of the zoom. */
async function schedule() {
  await seed(10_000);
  const times = { first: [], pan: [], zoom: [] };
  for (let run = 0; run < 7; run += 1) {
    await driver.get(url('/partnerships/01990000-0000-7000-8000-000000000001/schedule'));
    times.first.push(await until('the picture', () => driver.executeScript(`
      return document.querySelector('.schedule .entry') && performance.getEntriesByName('schedule-drawn')[0]?.startTime;`)));
  }
  // Time of the thread and not of the clock: what else the machine does meanwhile does not count.
  await driver.sendDevToolsCommand('Performance.enable', { timeDomain: 'threadTicks' });
  const script = async () => {
    const { metrics } = await driver.sendAndGetDevToolsCommand('Performance.getMetrics', {});
    return metrics.find(({ name }) => name === 'ScriptDuration').value * 1000;
  };
  const step = async (key) => {
    const before = await script();
    await driver.executeAsyncScript(`
      const [key, done] = arguments;
      document.getElementById('schedule').dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true, cancelable: true }));
      requestAnimationFrame(() => setTimeout(done));`, key);
    return (await script()) - before;
  };
  const walk = async (keys) => {
    const all = [];
    for (const key of keys) all.push(await step(key));
    return all;
  };
  const often = (key, n) => Array(n).fill(key);
  const ways = [...often('ArrowRight', 8), ...often('ArrowLeft', 16), ...often('ArrowRight', 8)];
  const depths = [...often('+', 5), ...often('-', 8), ...often('+', 3)];
  await walk([...ways, ...depths]);
  for (let run = 0; run < 3; run += 1) {
    times.pan.push(...(await walk(ways)));
    times.zoom.push(...(await walk(depths)));
  }
  const told = (values) => `median ${ms(median(values))}   worst ${ms(Math.max(...values))}`;
  console.log(`schedule, 10,000 records   first screen ${ms(median(times.first))}`);
  console.log(`  a step along the axis   ${told(times.pan)}   (bar 8 ms)`);
  console.log(`  a step of the zoom      ${told(times.zoom)}   (bar 8 ms)`);
}

const plain = await within({}, plainPage);
await within({ 'baseline.html': plain, 'baseline.js': readFileSync(join(here, 'baseline.js')) }, async () => {
  await start();
  await typing();
  await schedule();
});
