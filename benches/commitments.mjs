// The commitments of a partnership with ten thousand of them: as a table against a plain page and Tabulator, all three reading the same
// records from the same storage; and what a change on the board costs.
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';

import { PAGES, day, id, record, small } from '../tests/e2e/lib/records.mjs';
import { Bench, page } from './lib/bench.mjs';
import { line, median, ms, ratio, spread, times } from './lib/stats.mjs';

const TOTAL = 10_000;
const RUNS = 9;
const SHOWN = '#commitments-grid tbody tr, .tabulator-row, .board .card';
const SEARCH = 'input[type=search]';
const WORDS = ['l', 'le', 'les', 'lesson', 'lesson p', 'choir', 'choir t', 'no', 'no. 1', 'no. 10', 'no. 100', ''];
const TABULATOR = '/tabulator.html';
const AS_IT_COMES = `${TABULATOR}?bare`;
const BARE = '/tabulator-bare.html';
const PLAIN = '/plain.html';

const tabulator = (path) => readFileSync(createRequire(import.meta.url).resolve(`tabulator-tables/dist/${path}`));

/** Commitments as they are after some years, of every status and many spheres; short, so that ten thousand of them have room in local storage. */
function promises() {
  const statuses = ['proposed', 'agreed', 'under_way', 'paused', 'done'];
  const spheres = ['education', 'youth', 'culture', 'energy', 'health', 'sport', 'digital'];
  const what = ['Lesson plans and workshops', 'Choir tour', 'Fire engine', 'Solar panels for the clinic', 'Football camp', 'Books for the library', 'Training of nurses'];
  const one = (n) => record('commitment', 1_000 + n, {
    partnership: id(1),
    title: { en: `${what[(n * 5) % what.length]}, no. ${(n * 7_919) % TOTAL}` },
    status: statuses[n % statuses.length],
    sphere: spheres[n % spheres.length],
    ...(n % 11 ? { due: day(((n * 37) % 900) - 300) } : {}),
    ...(n % 2 ? { [`responsible/${id(2)}`]: { contact: id(40) } } : {}),
    ...(n % 3 ? { [`responsible/${id(3)}`]: { contact: id(41) } } : {}),
    ...(n % 4 ? {} : { [`steps/${id(2_000_000 + n)}`]: { position: 1, done: day(-5) }, [`steps/${id(3_000_000 + n)}`]: { position: 2 } }),
    ...(n % 3 ? {} : { [`updates/${id(4_000_000 + n)}`]: { date: day(-(n % 50)) } }),
  });
  return [...small(), ...Array.from({ length: TOTAL - 1 }, (_, n) => one(n))];
}

const html = (head, body, scripts) => `<!doctype html><html lang="en" data-theme="light"><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1"><title>Baseline</title>${head}<link rel="icon" href="data:,"><body>${body}${scripts}</html>\n`;

/** The app's own styles and frame, in which pages/commitments.js writes the rows and Tabulator draws its table. */
async function frame(bench) {
  await bench.seed(promises());
  await bench.shownAfter(PAGES.table);
  return bench.run(`
    const body = document.body.cloneNode(true);
    body.querySelectorAll('noscript, script').forEach((element) => element.remove());
    const height = document.querySelector('.table-wrap').offsetHeight;
    body.querySelectorAll('#commitments-grid tbody, .rail .count').forEach((element) => { element.textContent = ''; });
    return { styles: document.querySelector('link[rel=stylesheet]').outerHTML, body: body.innerHTML, height };`);
}

const TABULATOR_STYLES = '<link rel="stylesheet" href="tabulator.css">';
const script = (name) => `<script src="${name}.js"></script>`;

/** Tabulator gets the height that the first rows of the app take, so that it draws as many. */
const files = ({ styles, body, height }) => ({
  'plain.html': html(styles, body, script('cells') + script('commitments')),
  'cells.js': page('cells.js'),
  'commitments.js': page('commitments.js'),
  'tabulator.html': html(styles + TABULATOR_STYLES, body.replace(/<table[^]*<\/table>/, `<div id="table" data-height="${height}"></div>`), script('tabulator-lib') + script('cells') + script('tabulator')),
  'tabulator.js': page('tabulator.js'),
  'tabulator-bare.html': html(TABULATOR_STYLES, '<input type="search"><div id="table"></div>', script('tabulator-lib') + script('tabulator-bare')),
  'tabulator-bare.js': page('tabulator-bare.js'),
  'tabulator-lib.js': tabulator('js/tabulator.min.js'),
  'tabulator.css': tabulator('css/tabulator.min.css'),
});

async function firstScreen(bench) {
  const rows = async (path) => {
    await bench.shownAfter(path);
    return bench.run("return document.querySelector('#commitments-grid tbody').innerText.replace(/\\s+/g, ' ')");
  };
  const [app, plain] = [await rows(PAGES.table), await rows(PLAIN)];
  if (app !== plain) throw new Error(`The plain page does not show the same rows:\n${app}\n${plain}`);
  const taken = { app: [], plain: [], tabulator: [], bare: [] };
  for (let run = 0; run < RUNS; run += 1) {
    taken.bare.push(await bench.shownAfter(BARE));
    taken.tabulator.push(await bench.shownAfter(TABULATOR));
    taken.plain.push(await bench.shownAfter(PLAIN));
    taken.app.push(await bench.shownAfter(PAGES.table));
  }
  const value = ratio(taken.app, taken.tabulator);
  const told = `app ${ms(median(taken.app))}   plain page ${ms(median(taken.plain))} (${times(ratio(taken.app, taken.plain))})   Tabulator ${ms(median(taken.tabulator))}   ratio ${times(value)}`;
  // What no page can be quicker than: the plain one reads, sorts and draws the same, and nothing else.
  line('table, first screen, plain page', `ratio to Tabulator ${times(ratio(taken.plain, taken.tabulator))}`);
  line('table, first screen', told, { value, bar: 0.5, unit: times });
  line('table, first screen, Tabulator without frame', `${ms(median(taken.bare))} (app ${times(ratio(taken.app, taken.bare))})`);
}

/** The table drawn from records that the page has already: in the app by going over from the board. */
async function fromMemory(bench) {
  const often = async (path, script, back) => {
    await bench.shownAfter(path);
    const all = [];
    for (let run = 0; run < RUNS; run += 1) {
      all.push(await bench.scriptOf(script));
      if (back) await bench.scriptOf(back);
    }
    return all;
  };
  const radio = (view) => `document.querySelector('input[type=radio][value=${view}]').click()`;
  const app = await often(PAGES.commitments, radio('table'), radio('board'));
  const other = await often(TABULATOR, 'window.draw()');
  const value = median(app) / median(other);
  line('table, drawn from memory', `app ${ms(median(app))}   Tabulator ${ms(median(other))}   ratio ${times(value)}`, { value, bar: 0.5, unit: times });
}

/** Script time of each of the words typed into the search, when it is typed for the second time. */
async function typed(bench) {
  const all = [];
  for (const word of [...WORDS, ...WORDS]) {
    all.push(await bench.scriptOf(
      `const input = document.querySelector(arguments[0]);
       Object.getOwnPropertyDescriptor(HTMLInputElement.prototype, 'value').set.call(input, arguments[1]);
       input.dispatchEvent(new Event('input', { bubbles: true }))`,
      SEARCH,
      word,
    ));
  }
  return all.slice(WORDS.length);
}

/** A key in the search, and a sort by title and by status, both ways. */
async function filterAndSort(bench) {
  const taken = {};
  // The pointer comes over the heads before it presses one, and so does the focus.
  const READY = "document.querySelector('#commitments-grid thead')?.dispatchEvent(new PointerEvent('pointerenter'))";
  const heads = {
    app: "[...document.querySelectorAll('#commitments-grid thead button')].find((one) => one.textContent.trim() === arguments[0]).click()",
    tabulator: "[...document.querySelectorAll('.tabulator-col')].find((one) => one.textContent.trim() === arguments[0]).click()",
  };
  for (const [name, path] of [['bare', AS_IT_COMES], ['tabulator', TABULATOR], ['app', PAGES.table]]) {
    await bench.shownAfter(path);
    const keys = await typed(bench);
    const sorts = [];
    const ready = await bench.scriptOf(READY);
    if (name === 'app') line('table, made ready to be sorted', ms(ready));
    for (const head of ['Commitment', 'Commitment', 'Status', 'Status', 'Commitment', 'Commitment', 'Status', 'Status']) sorts.push(await bench.scriptOf(heads[name] ?? heads.tabulator, head));
    taken[name] = { keys, sorts };
  }
  for (const [what, of] of [['a key in the search', 'keys'], ['a sort', 'sorts']]) {
    const value = median(taken.app[of]) / median(taken.tabulator[of]);
    line(`table, ${what}`, `app ${ms(median(taken.app[of]))}   Tabulator ${ms(median(taken.tabulator[of]))}   ratio ${times(value)}`, { value, bar: 0.3, unit: times });
  }
  // Tabulator's own search reads the title alone and marks nothing.
  line('  the same, Tabulator as it comes', `Tabulator ${ms(median(taken.bare.keys))}   ratio ${times(median(taken.app.keys) / median(taken.bare.keys))}`);
  line('table, a key in the search', spread(taken.app.keys), { value: median(taken.app.keys), bar: 16, unit: ms });
}

/** A card goes to the next column and back: script time, and the cards that are drawn for it. */
async function board(bench) {
  await bench.shownAfter(PAGES.commitments);
  const keys = await typed(bench);
  line('board, a key in the search', spread(keys), { value: median(keys), bar: 16, unit: ms });
  await bench.run(`
    window.drawn = 0;
    new MutationObserver((changes) => {
      for (const { addedNodes } of changes) for (const node of addedNodes) if (node.matches?.('.card')) window.drawn += 1;
    }).observe(document.querySelector('.board'), { childList: true, subtree: true });
    window.card = document.querySelector('.board .col:nth-child(2) .card .cover').id;`);
  const taken = [];
  const STEPS = 24;
  for (let step = 0; step < STEPS; step += 1) {
    const key = step % 2 ? 'ArrowLeft' : 'ArrowRight';
    const time = await bench.scriptOf("document.getElementById(window.card).dispatchEvent(new KeyboardEvent('keydown', { key: arguments[0], altKey: true, bubbles: true, cancelable: true }))", key);
    if (step >= 4) taken.push(time);
    // What is put off until a change is on the disk is no part of it.
    await bench.wait('setTimeout(arguments[0], 300)');
  }
  const drawn = await bench.run('return window.drawn');
  line('board, a status changed', spread(taken), { value: median(taken), bar: 4, unit: ms });
  // The card in its new column, and in the old one that which takes its place at the end.
  line('board, cards drawn for it', `${(drawn / STEPS).toFixed(1)}`, { value: drawn / STEPS, bar: 2, unit: String });
}

export async function commitments(from) {
  const app = await Bench.within({ from, shown: SHOWN }, frame);
  await Bench.within({ from, shown: SHOWN, files: files(app) }, async (bench) => {
    await bench.seed(promises());
    await firstScreen(bench);
    await fromMemory(bench);
    await filterAndSort(bench);
    await board(bench);
  });
}
