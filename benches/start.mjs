// How fast the page of today is there, against a plain page that shows the same.
import { many } from '../tests/e2e/lib/records.mjs';
import { Bench, page } from './lib/bench.mjs';
import { line, median, ms, ratio, times } from './lib/stats.mjs';

const RUNS = 31;
const SHOWN = 'li.task';

/** The plain page: the app's own styles, and its frame as HTML; pages/start.js fills the lists. */
async function plainPage(bench) {
  await bench.seed(many(1_000));
  await bench.shownAfter('/');
  const { styles, body } = await bench.run(`
    const body = document.body.cloneNode(true);
    body.querySelectorAll('noscript, script').forEach((element) => element.remove());
    body.querySelectorAll('.list, .count, .more').forEach((element) => { element.textContent = ''; });
    return { styles: document.querySelector('link[rel=stylesheet]').outerHTML, body: body.innerHTML };`);
  return `<!doctype html><html lang="en" data-theme="light"><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1"><title>Baseline</title>${styles}<link rel="icon" href="data:,"><body>${body}<script src="baseline.js"></script></html>\n`;
}

async function measure(bench) {
  await bench.seed(many(1_000));
  const [app, plain] = [await bench.read('/'), await bench.read('/baseline.html')];
  if (app !== plain) throw new Error(`The plain page does not show the same first screen:\n${app}\n${plain}`);
  const taken = { app: [], plain: [] };
  for (let run = 0; run < RUNS; run += 1) {
    taken.plain.push(await bench.shownAfter('/baseline.html'));
    taken.app.push(await bench.shownAfter('/'));
  }
  const value = ratio(taken.app, taken.plain);
  const told = `app ${ms(median(taken.app))}   plain page ${ms(median(taken.plain))}   ratio ${times(value)}`;
  line('start, 1,000 records', told, { value, bar: 2, unit: times });
}

export async function start(from) {
  const plain = await Bench.within({ from, shown: SHOWN }, plainPage);
  await Bench.within({ from, shown: SHOWN, files: { 'baseline.html': plain, 'baseline.js': page('start.js') } }, measure);
}
