// From a pasted text to drafts, in the browser: script time, and what keeps the thread for long meanwhile.
import { readFileSync, readdirSync } from 'node:fs';

import { Bench } from './lib/bench.mjs';
import { line, median, ms, spread } from './lib/stats.mjs';

const REPORTS = new URL('../tests/fixtures/reports/open/', import.meta.url);
const MESSAGES = JSON.parse(readFileSync(new URL('../locales/en/intake.json', import.meta.url)));
const PATH = '/intake';
const RUNS = Number(process.env.RUNS ?? 7);
const WORDS = 1_500;
const LONG = 1_000_000; // characters
const SETTLED = 500; // milliseconds in which the drafts are drawn

/** Reports of all three languages, one after the other, until `enough(text)`. */
function text(enough) {
  const files = readdirSync(REPORTS).filter((name) => name.endsWith('.txt'));
  let all = '';
  for (let at = 0; !enough(all); at += 1) all += `${readFileSync(new URL(files[at % files.length], REPORTS), 'utf8')}\n\n`;
  return all;
}

const words = (all) => all.split(/\s+/).length;

/** Pastes a text, has it read, and waits for the drafts: milliseconds of script until they are found, and the long tasks meanwhile. */
async function reading(bench, report) {
  await bench.shownAfter(PATH);
  await bench.wait(
    `const [text, done] = arguments;
     const field = document.querySelector('main textarea');
     Object.getOwnPropertyDescriptor(HTMLTextAreaElement.prototype, 'value').set.call(field, text);
     field.dispatchEvent(new Event('input', { bubbles: true }));
     setTimeout(done, 1000);`,
    report,
  );
  await bench.run('window.longTasks.length = 0');
  const before = await bench.scriptTime();
  const took = await bench.wait(
    `const [read, found, done] = arguments;
     const began = performance.now();
     const look = () => {
       if (![...document.querySelectorAll('main h2')].some((head) => head.textContent === found)) return false;
       const took = performance.now() - began;
       setTimeout(() => done(took), ${SETTLED});
       return true;
     };
     const seen = new MutationObserver(() => look() && seen.disconnect());
     seen.observe(document, { childList: true, subtree: true, characterData: true });
     [...document.querySelectorAll('main button')].find((button) => button.textContent.trim() === read).click();`,
    MESSAGES.read,
    MESSAGES.found,
  );
  const script = (await bench.scriptTime()) - before;
  const tasks = (await bench.run('return window.longTasks')).map(({ duration }) => duration);
  return { took, script, tasks };
}

/** Prints all of it. */
export async function intake(from) {
  await Bench.within({ from, shown: 'main textarea' }, async (bench) => {
    await bench.seed([]);
    const report = text((all) => words(all) >= WORDS).split(/(?<=\s)/).slice(0, WORDS).join('');
    await reading(bench, report);
    const runs = [];
    for (let run = 0; run < RUNS; run += 1) runs.push(await reading(bench, report));
    const script = runs.map((run) => run.script);
    line(`a report of ${WORDS} words, read and shown`, spread(script), { value: median(script), bar: 50, unit: ms });
    const long = await reading(bench, text((all) => all.length >= LONG).slice(0, LONG));
    line('1 MB of reports, read and shown', `script ${ms(long.script)}   until the drafts stand there ${ms(long.took)}`, { value: long.script, bar: 2_000, unit: ms });
    const worst = Math.max(0, ...long.tasks);
    line('  long tasks meanwhile', `${long.tasks.length}, worst ${ms(worst)}`);
  });
}
