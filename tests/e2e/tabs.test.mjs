// Several tabs of one browser at work at once, on records of their own and on shared ones: every edit of every tab survives.
//   POBRATYM_EDITS=1000 node tests/e2e/run.mjs chromium tabs    the full run: 1,000 edits in each of three tabs
import assert from 'node:assert/strict';

import { BROWSER, journey } from './lib/journey.mjs';
import { msg } from './lib/messages.mjs';
import { id, record, small } from './lib/records.mjs';
import { until } from './lib/wait.mjs';

const EDITS = Number(process.env.POBRATYM_EDITS ?? 60);
const IS_FULL = Boolean(process.env.POBRATYM_EDITS);
const AT_MOST = 20_000 + 300 * EDITS; // milliseconds for all edits, and for all to arrive
const TABS = [0, 1, 2];

/** The commitments: half of a tab's edits are in those that all tabs work on, half in its own; each holds so many steps of a tab. */
const [IN_SHARED, IN_OWN] = [15, 45]; // No more than a page of steps shows at once.
const path = (n) => `/commitments/${id(n)}`;
const share = (edits, most) => Array.from({ length: Math.ceil(edits / most) }, (_, n) => Math.min(most, edits - n * most));
const HALF = Math.ceil(EDITS / 2);
const shared = share(HALF, IN_SHARED).map((count, n) => ({ n: 1000 + n, count, tabs: TABS }));
const own = TABS.map((tab) => share(EDITS - HALF, IN_OWN).map((count, n) => ({ n: 2000 + 1000 * tab + n, count, tabs: [tab] })));
const all = [...shared, ...own.flat()];

/** What a tab goes through: shared and own by turns, so that the tabs meet again and again. */
const way = (tab) => shared.flatMap((one, n) => [one, own[tab][n]]).concat(own[tab].slice(shared.length)).filter(Boolean);

function commitment({ n, count, tabs }) {
  const fields = { partnership: id(1), title: { en: `Commitment ${n}` }, status: 'agreed' };
  for (const tab of tabs) {
    for (let step = 0; step < count; step += 1) fields[`steps/${id(100_000 * n + 1000 * tab + step)}`] = { title: { en: `of tab ${tab} in ${n}, no. ${step}` } };
  }
  return record('commitment', n, fields);
}

const expected = Object.fromEntries(all.map(({ n, count, tabs }) => [n, count * tabs.length]));

/** In a page: a turn of the event loop, going somewhere as by a link, and the ticks of steps by what stands beside them. */
const IN_PAGE = `
  const channel = new MessageChannel();
  const turn = () => new Promise((done) => { channel.port1.onmessage = done; channel.port2.postMessage(''); });
  const boxes = (mark) => [...document.querySelectorAll('.step')].filter((row) => row.textContent.includes(mark)).map((row) => row.querySelector('input'));
  const go = async (path, mark, count) => {
    history.pushState({}, '', path);
    dispatchEvent(new PopStateEvent('popstate'));
    for (;;) {
      const found = boxes(mark);
      if (found.length === count) return found;
      await turn();
    }
  };
  const now = () => performance.timeOrigin + performance.now();`;

/**
 * At a word that goes to all tabs: ticks the steps of one, one after the other as fast as the page takes them, with a turn of the
 * event loop between two, so that what other tabs write comes in between.
 */
const READY = `${IN_PAGE}
  const [visits] = arguments;
  window.word = new BroadcastChannel('begin');
  window.word.onmessage = async () => {
    window.began = now();
    for (const { path, mark, count } of visits) {
      for (const box of await go(path, mark, count)) {
        box.click();
        await turn();
      }
    }
    window.ended = now();
  };`;

const BEGIN = `new BroadcastChannel('begin').postMessage('')`;

const SAVED = `return [...document.querySelectorAll('.safety')].some((one) => one.textContent === arguments[0])`;

/** How many steps are ticked in each record, as the page shows it. */
const SHOWN = `${IN_PAGE}
  const [visits, done] = arguments;
  (async () => {
    const found = {};
    for (const { n, path, mark, count } of visits) found[n] = (await go(path, mark, count)).filter((box) => box.checked).length;
    done(found);
  })();`;

/** How many of the steps are done by what the journal holds. */
const IN_JOURNAL = `
  const done = arguments[0];
  const found = new Set();
  window.pobratymDisk.entries('changes').then((entries) => {
    for (const [, { text }] of entries) {
      for (const { fields } of JSON.parse(text).records) {
        const steps = Object.entries(fields || {}).flatMap(([name, value]) => (name === 'steps' ? Object.entries(value) : name.startsWith('steps/') ? [[name, value]] : []));
        for (const [name, step] of steps) if (step.done) found.add(name);
      }
    }
    done(found.size);
  });`;

function stored(values) {
  const done = ({ n }) => {
    const { fields } = JSON.parse(values[`pobratym/1/commitment/${id(n)}`]);
    return [n, Object.keys(fields).filter((name) => name.startsWith('steps/') && fields[name].done).length];
  };
  return Object.fromEntries(all.map(done));
}

const same = (a, b) => JSON.stringify(a) === JSON.stringify(b);

/** Opens so many tabs beside the first, runs `body(handles)`, and closes them. */
async function withTabs(page, count, body) {
  const handles = [await page.driver.getWindowHandle()];
  try {
    while (handles.length < count) {
      await page.driver.switchTo().newWindow('tab');
      handles.push(await page.driver.getWindowHandle());
    }
    await body(handles);
  } finally {
    for (const handle of handles.slice(1)) {
      await page.driver.switchTo().window(handle);
      await page.driver.close();
    }
    await page.driver.switchTo().window(handles[0]);
  }
}

journey(`three tabs with ${EDITS} edits each at once, in records of their own and in shared ones: none is lost`, { patience: 120_000 + 1000 * EDITS }, async ({ page, lang }) => {
  await page.seed({ records: [...small(), ...all.map(commitment)] });
  await withTabs(page, TABS.length, async (handles) => {
    const inEach = async (action) => {
      for (const tab of TABS) {
        await page.driver.switchTo().window(handles[tab]);
        await action(tab);
      }
    };
    await inEach(async (tab) => {
      await page.open('/');
      await page.run(READY, way(tab).map(({ n, count }) => ({ path: path(n), mark: `of tab ${tab} in ${n},`, count })));
    });
    await page.run(BEGIN);
    const times = [];
    await inEach(async () => times.push(await until('its edits to be made', () => page.run('return window.ended && [window.began, window.ended]'), AT_MOST)));
    // What the journal has not taken yet would be lost to it with the page.
    await inEach(() => until('its edits to be saved', () => page.run(SAVED, msg(lang, 'safety.saved')), AT_MOST));
    const [began, ended] = [times.map(([time]) => time), times.map(([, time]) => time)];
    assert.ok(Math.max(...began) < Math.min(...ended), 'the tabs were not at work at once');

    const visits = all.map(({ n, count, tabs }) => ({ n, path: path(n), mark: ` in ${n},`, count: count * tabs.length }));
    const shown = () => page.driver.executeAsyncScript(SHOWN, visits);
    let seen;
    const told = (what) => () => `all edits ${what}; it has ${JSON.stringify(seen)}, and not ${JSON.stringify(expected)}`;
    await inEach((tab) => until(told(`in tab ${tab}`), async () => same((seen = await shown()), expected), AT_MOST));
    await inEach((tab) => until(told(`in local storage, by tab ${tab}`), async () => same((seen = stored(await page.stored())), expected), AT_MOST));
    const total = TABS.length * EDITS;
    assert.equal(await page.driver.executeAsyncScript(IN_JOURNAL), total, 'in the journal');
    // A page that was loaded afterwards has only what is kept.
    await page.open('/');
    assert.deepEqual(await shown(), expected, 'in a page that was loaded afterwards');
    const seconds = (time) => (time / 1000).toFixed(1);
    if (IS_FULL) console.log(`  ${BROWSER}: ${total} of ${total}, in ${seconds(Math.max(...ended) - Math.min(...began))} s, for ${seconds(Math.min(...ended) - Math.max(...began))} s of them all three at once`);
  });
});
