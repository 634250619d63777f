// Chronicle and schedule with ten thousand events, against a plain page and vis-timeline: all three read the same records from the same
// storage. The plain page shows the same first screen, word for word; what vis-timeline shows is the same items in its own way.
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';

import { generate } from '../tests/e2e/lib/generate.mjs';
import { PAGES } from '../tests/e2e/lib/records.mjs';
import { Bench, page } from './lib/bench.mjs';
import { memory } from './lib/memory.mjs';
import { line, mb, median, ms, ratio, spread, times } from './lib/stats.mjs';

const TOTAL = { events: 10_000, commitments: 500 };
const RUNS = Number(process.env.RUNS ?? 9);
const SHOWN = '.ev, .schedule .entry, .vis-item';
const VIEWS = { chronicle: PAGES.timeline, schedule: PAGES.schedule };
const SETTLED = 3_000; // milliseconds in which all that a page has put off for later is done
const WORDS = ['l', 'le', 'leo', 'leonb', 'museum', 'museum b', 'книги', 'no', 'no. 1', 'no. 10', 'no. 100', ''];

const vis = (path) => readFileSync(createRequire(import.meta.url).resolve(`vis-timeline/${path}`));
const SPHERES = JSON.parse(readFileSync(new URL('../locales/en/code.json', import.meta.url)));

const html = (styles, body, scripts) => `<!doctype html><html lang="en" data-theme="light"><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1"><title>Baseline</title>${styles}<link rel="icon" href="data:,"><body>${body}${scripts}</html>\n`;

/** The plain pages: the app's own styles and frame; what depends on events is taken out of it, for a script to write. */
async function plainPages(bench) {
  await bench.seed(generate(TOTAL));
  const frame = async (path, empty) => {
    await bench.shownAfter(path);
    return bench.run(
      `const body = document.body.cloneNode(true);
       body.querySelectorAll('noscript, script').forEach((element) => element.remove());
       const [empty, spheres] = arguments;
       body.querySelectorAll('.lane').forEach((lane) => { lane.dataset.sphere = spheres[lane.querySelector('h2').textContent]; });
       body.querySelectorAll(empty).forEach((element) => { element.textContent = ''; });
       return { styles: document.querySelector('link[rel=stylesheet]').outerHTML, body: body.innerHTML };`,
      empty,
      Object.fromEntries(Object.entries(SPHERES).filter(([key]) => key.startsWith('sphere.')).map(([key, name]) => [name, key.slice(7)])),
    );
  };
  const made = {};
  for (const [name, empty] of [['chronicle', '.banks'], ['schedule', '.lane-rows']]) {
    const { styles, body } = await frame(VIEWS[name], empty);
    made[`plain-${name}.html`] = html(styles, body, `<script src="records.js"></script><script src="${name}.js"></script>`);
  }
  return made;
}

function files(plain) {
  const ofVis = (kind) => html('<link rel="stylesheet" href="vis-timeline.css">', '<div id="timeline"></div>', `<script src="vis-timeline.js"></script><script src="records.js"></script><script src="vis.js" data-kind="${kind}"></script>`);
  return {
    ...plain,
    'records.js': page('records.js'),
    'chronicle.js': page('chronicle.js'),
    'schedule.js': page('schedule.js'),
    'vis.js': page('vis.js'),
    'vis-timeline.js': vis('standalone/umd/vis-timeline-graph2d.min.js'),
    'vis-timeline.css': vis('styles/vis-timeline-graph2d.min.css'),
    'vis-chronicle.html': ofVis('chronicle'),
    'vis-schedule.html': ofVis('schedule'),
    'vis-days.html': ofVis('days'),
  };
}

/** What the first screen says of the events. */
async function said(bench, path) {
  await bench.shownAfter(path);
  return bench.run("return document.querySelector('.banks, .schedule').innerText.replace(/\\s+/g, ' ')");
}

async function firstScreens(bench) {
  for (const [name, path] of Object.entries(VIEWS)) {
    const plain = `/plain-${name}.html`;
    const [app, floor] = [await said(bench, path), await said(bench, plain)];
    if (app.length < 500 || app !== floor) throw new Error(`The plain page does not show the same ${name}:\n${app}\n${floor}`);
    const taken = { app: [], plain: [], vis: [], days: [] };
    for (let run = 0; run < RUNS; run += 1) {
      taken.vis.push(await bench.shownAfter(`/vis-${name}.html`));
      if (name === 'chronicle') taken.days.push(await bench.shownAfter('/vis-days.html'));
      taken.plain.push(await bench.shownAfter(plain));
      taken.app.push(await bench.shownAfter(path));
    }
    const value = ratio(taken.app, taken.vis);
    const told = `app ${ms(median(taken.app))}   plain page ${ms(median(taken.plain))} (${times(ratio(taken.app, taken.plain))})   vis-timeline ${ms(median(taken.vis))}   ratio ${times(value)}`;
    line(`${name}, first screen`, told, { value, bar: 0.25, unit: times });
    // The chronicle shows few events at first; vis-timeline may, too, where one has it look at a few days alone.
    if (taken.days.length) line('  the same, vis-timeline at these days alone', `vis-timeline ${ms(median(taken.days))}   ratio ${times(ratio(taken.app, taken.days))}`);
  }
}

/** A key in the search of the timeline. */
async function typing(bench) {
  await bench.shownAfter(VIEWS.chronicle);
  await bench.wait(`document.querySelector('[role=searchbox], input[type=search]').focus(); setTimeout(arguments[0], ${SETTLED})`);
  const taken = await bench.typed('input[type=search], [role=searchbox]', WORDS);
  line('chronicle, a key in the search', spread(taken), { value: median(taken), bar: 16, unit: ms });
}

/** Script time of steps along the axis of the schedule, and of its zoom. */
async function steps(bench) {
  await bench.shownAfter(VIEWS.schedule);
  const walk = async (keys) => {
    const all = [];
    for (const key of keys) {
      all.push(await bench.scriptOf("document.getElementById('schedule').dispatchEvent(new KeyboardEvent('keydown', { key: arguments[0], bubbles: true, cancelable: true }))", key));
    }
    return all;
  };
  const often = (key, n) => Array(n).fill(key);
  const ways = [...often('ArrowRight', 8), ...often('ArrowLeft', 16), ...often('ArrowRight', 8)];
  const depths = [...often('+', 5), ...often('-', 8), ...often('+', 3)];
  await walk([...ways, ...depths]);
  const taken = { pan: [], zoom: [] };
  for (let run = 0; run < 3; run += 1) {
    taken.pan.push(...(await walk(ways)));
    taken.zoom.push(...(await walk(depths)));
  }
  line('schedule, a step along the axis', spread(taken.pan), { value: median(taken.pan), bar: 8, unit: ms });
  line('schedule, a step of the zoom', spread(taken.zoom), { value: median(taken.zoom), bar: 8, unit: ms });
}

/** What keeps the thread for long once the first screen is there: what was put off, and what one does then. */
async function longTasks(bench) {
  for (const [name, path] of Object.entries(VIEWS)) {
    const shown = await bench.shownAfter(path);
    await bench.wait(`setTimeout(arguments[0], ${SETTLED})`);
    if (name === 'chronicle') {
      // Who types has gone into the field before.
      await bench.wait(`document.querySelector('[role=searchbox], input[type=search]').focus(); setTimeout(arguments[0], ${SETTLED})`);
      await bench.typed('input[type=search], [role=searchbox]', WORDS);
    } else for (const key of ['ArrowRight', 'ArrowLeft', '+', '+', '-', '-', '-']) await bench.scriptOf("document.getElementById('schedule').dispatchEvent(new KeyboardEvent('keydown', { key: arguments[0], bubbles: true, cancelable: true }))", key);
    const tasks = await bench.run('return window.longTasks');
    const late = tasks.filter((task) => task.startTime > shown).map((task) => task.duration);
    const worst = Math.max(0, ...late);
    line(`${name}, long tasks after the start`, `${late.length}, worst ${ms(worst)}`, { value: worst, bar: 50, unit: ms });
  }
}

/** Elements of the page: as many, however many records there are. */
async function elements(bench) {
  const counts = { chronicle: [], schedule: [] };
  for (const events of [100, 1_000, 10_000]) {
    await bench.seed(generate({ events, commitments: events / 20 }));
    for (const [name, path] of Object.entries(VIEWS)) {
      await bench.shownAfter(path);
      counts[name].push(await bench.run('return document.querySelectorAll("*").length'));
    }
  }
  for (const [name, [few, some, many]] of Object.entries(counts)) {
    const value = many / some;
    line(`${name}, elements of the page`, `${few} at 100 records, ${some} at 1,000, ${many} at 10,000   ratio ${times(value)}`, { value, bar: 1.5, unit: times });
  }
}

/** Each page in a browser of its own, so that nothing of another one is left; the app without the files of the others, which its worker would keep. */
async function memories(setting) {
  const take = (path, files = setting.files) =>
    Bench.within({ ...setting, files }, async (bench) => {
      await bench.seed(generate(TOTAL));
      await bench.shownAfter(path);
      await bench.wait(`setTimeout(arguments[0], ${SETTLED})`);
      return memory(bench.driver);
    });
  for (const [name, path] of Object.entries(VIEWS)) {
    const [app, plain, ofVis] = [await take(path, {}), await take(`/plain-${name}.html`), await take(`/vis-${name}.html`)];
    const told = (which) => `app ${mb(app[which])}   plain page ${mb(plain[which])}   vis-timeline ${mb(ofVis[which])}   ratio ${times(app[which] / plain[which])}`;
    line(`${name}, memory`, told('written'), { value: app.written / plain.written, bar: 1.5, unit: times });
    line('  the same with what was only read of files', told('all'));
  }
}

/** Prints all of it. */
export async function events(from) {
  const plain = await Bench.within({ from, shown: SHOWN }, plainPages);
  const setting = { from, shown: SHOWN, files: files(plain) };
  await Bench.within(setting, async (bench) => {
    await bench.seed(generate(TOTAL));
    await firstScreens(bench);
    await typing(bench);
    await steps(bench);
    await longTasks(bench);
    await elements(bench);
  });
  await memories(setting);
}
