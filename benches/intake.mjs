// How long it takes to read a report, and a megabyte of reports, against a plain script that only looks at each word of the same text.
import { readFileSync, readdirSync } from 'node:fs';

import { Bench } from './lib/bench.mjs';
import { line, median, ms, times } from './lib/stats.mjs';

const REPORTS = new URL('../tests/fixtures/reports/', import.meta.url);
const WORDS = 1_500;
const MEGABYTE = 1_000_000;
const RUNS = 5;
const SHOWN = 'main textarea';
const READY = '.intake-card';

/** The reports of a language, one after the other. */
function reports(lang) {
  const folders = ['open', 'aside'].map((name) => new URL(`${name}/`, REPORTS));
  const files = folders.flatMap((folder) => readdirSync(folder).map((name) => new URL(name, folder)));
  const own = files.filter(({ pathname }) => pathname.includes(`/${lang}-`) && pathname.endsWith('.txt'));
  return own.map((file) => readFileSync(file, 'utf8')).join('\n\n');
}

/** As many words of it, its lines kept. */
function words(text, number) {
  const found = [...text.matchAll(/\S+\s*/g)].slice(0, number);
  return found.map(([word]) => word).join('');
}

/** Repeated up to so many bytes of UTF-8. */
function bytes(text, number) {
  const times = Math.ceil(number / Buffer.byteLength(text));
  return Buffer.from(`${text}\n\n`.repeat(times)).subarray(0, number).toString('utf8').replace(/\uFFFD+$/, '');
}

/** Milliseconds of what a page that knows no rules would do: each word is folded and looked up. */
const PLAIN = `
  const known = new Set(['may', 'mai', 'травня', 'monday', 'montag', 'понеділок']);
  const began = performance.now();
  let found = 0;
  for (const word of window.report.normalize('NFC').toLowerCase().split(/[^\\p{L}\\p{N}]+/u)) if (known.has(word)) found += 1;
  window.found = found;
  return performance.now() - began;`;

const bring = `
  const area = document.querySelector('main textarea');
  Object.getOwnPropertyDescriptor(HTMLTextAreaElement.prototype, 'value').set.call(area, window.report);
  area.dispatchEvent(new InputEvent('input', { bubbles: true }));`;

/** Milliseconds from the press to the drafts that are seen first, script time up to the frame behind them, and the longest that the page did not answer. */
async function read(bench, text) {
  await bench.seed([]);
  await bench.shownAfter('/intake');
  await bench.run('window.report = arguments[0]', text);
  const plain = await bench.run(PLAIN);
  await bench.run(bring);
  const before = await bench.scriptTime();
  const taken = await bench.wait(
    `const [ready, done] = arguments;
     const began = performance.now();
     const look = new MutationObserver(() => {
       if (!document.querySelector(ready)) return;
       look.disconnect();
       const taken = performance.now() - began;
       requestAnimationFrame(() => setTimeout(() => done({ taken, longest: Math.max(0, ...window.longTasks.filter(({ startTime, duration }) => startTime + duration > began).map(({ duration }) => duration)) })));
     });
     look.observe(document.querySelector('main'), { childList: true, subtree: true });
     document.querySelector('main button.primary').click();`,
    READY,
  );
  return { ...taken, plain, script: (await bench.scriptTime()) - before };
}

async function measure(bench) {
  for (const lang of ['uk', 'de', 'en']) {
    const all = reports(lang);
    for (const [name, text, bar] of [[`${WORDS} words`, words(all, WORDS), 50], ['1 MB', bytes(all, MEGABYTE), 2_000]]) {
      const taken = [];
      for (let run = 0; run < RUNS; run += 1) taken.push(await read(bench, text));
      const of = (key) => median(taken.map((one) => one[key]));
      const told = `${ms(of('script'))} of script (${times(of('script') / of('plain'))} of looking at each word), first drafts after ${ms(of('taken'))}, longest task ${ms(of('longest'))}`;
      line(`report, ${lang}, ${name}`, told, { value: of('taken'), bar, unit: ms });
    }
  }
}

export async function intake(from) {
  await Bench.within({ from, shown: SHOWN }, measure);
}
