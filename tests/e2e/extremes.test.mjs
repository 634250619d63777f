// What nobody expects of a calendar and somebody enters all the same: every view lays it out, and nothing hangs.
import assert from 'node:assert/strict';

import { generate } from './lib/generate.mjs';
import { BROWSER, journey } from './lib/journey.mjs';
import { frameWide, openFramed, overflow, overlaps } from './lib/layout.mjs';
import { msg } from './lib/messages.mjs';
import { PAGES, day, id, record, small } from './lib/records.mjs';

const MOST = 5_000; // elements of a page
const event = (n, when, title = `Event ${n}`, more = {}) => record('event', n, { partnership: id(1), title: { en: title, uk: title, de: title }, kind: 'visit', status: 'held', when, host: id(2 + (n % 3)), ...more });

const AGES = ['0001', '0001-01-01', '0476-09-04', '0988~', '1066-10', '1492-23', '1582-10-04?', '9999', '9999-12-31', '9999-24', '../0800', '9000/..'];
const CENTURIES = ['1500/1600', '1901-01-01/2000-12-31', '1926-05/2026-05', '1926~/2026~', '1950/2050'];
const planned = { status: 'planned' };

/** What is entered, by what it is; each is beside what a usual partnership has. */
const ENTERED = {
  'events of the years 1 to 9999': AGES.map((when, n) => event(100 + n, when, `Event of ${when}`)),
  'ranges of a hundred years': CENTURIES.flatMap((when, n) => [event(200 + n, when), record('commitment', 250 + n, { partnership: id(1), title: { en: `Promise ${n}` }, start: '1950', due: '2050', status: 'agreed' })]),
  '500 events on one day': Array.from({ length: 500 }, (_, n) => event(1_000 + n, day(5), `Event ${n} of many`, planned)),
  'titles of 10,000 characters': [event(300, day(3), 'Very long title '.repeat(625), planned), event(301, day(-3), 'x'.repeat(10_000)), record('commitment', 302, { partnership: id(1), title: { en: 'Довга назва '.repeat(834) }, due: day(4), status: 'agreed' })],
};

/** Each view, and what of it may not lie over anything else of it. */
const VIEWS = {
  timeline: [PAGES.timeline, '.ev, .milestone, h2.year, .today'],
  schedule: [PAGES.schedule, '.lane-rows .entry'],
  'schedule, all of time': [`${PAGES.schedule}?window=0001-01-01..9999-12-31`, '.lane-rows .entry'],
  'schedule, a week': [`${PAGES.schedule}?window=${day(0)}..${day(6)}`, '.lane-rows .entry'],
  calendar: [PAGES.calendar, '.calendar td, .days-vague li'],
  map: [PAGES.map, '.map-places li'],
  bridge: [PAGES.partnership, '.arch-months > span'],
};

for (const [what, records] of Object.entries(ENTERED)) {
  journey(`${what}: every view lays them out`, async ({ page }) => {
    await page.seed({ records: [...small(), ...records] });
    const found = [];
    for (const [name, [path, apart]] of Object.entries(VIEWS)) {
      await openFramed(page, path, 390);
      for (const width of [390, 1280]) {
        await frameWide(page, width);
        const out = await overflow(page);
        if (out) found.push(`${name} at ${width} sticks out: ${out}`);
        for (const pair of await overlaps(page, apart)) found.push(`${name} at ${width}, one over the other: ${pair}`);
      }
      const count = await page.run('return document.querySelectorAll("*").length');
      if (count > MOST) found.push(`${name}: ${count} elements`);
      await page.driver.switchTo().defaultContent();
    }
    assert.equal(found.length, 0, found.join('\n'));
  });
}

journey('what is extreme is told as it is, and found', async ({ page, lang }) => {
  await page.seed({ records: [...small(), ...Object.values(ENTERED).flat()] });
  await page.open(`${PAGES.timeline}?q=${encodeURIComponent('Event of 9999-24')}`);
  await page.text(/winter 9999\/00/, { any: true });
  await page.open(`${PAGES.timeline}?q=${encodeURIComponent('Event of 0988')}`);
  await page.text(/about 988/, { any: true });
  // In the middle of all of time there is nothing: it says so, and leads to what is nearest.
  await page.open(`${PAGES.schedule}?window=5000-01-01..5000-12-31&q=${encodeURIComponent('Event of 9999-12-31')}`);
  await page.click('button', msg(lang, 'schedule.nearest'));
  await page.role('link', /Event of 9999-12-31/);
  // Nothing of a day with 500 events is out of reach.
  await page.open(`${PAGES.schedule}?window=${day(2)}..${day(8)}&q=of%20many`);
  await page.click('button', new RegExp(`^500 entries`));
  await page.role('heading', msg(lang, 'schedule.entries', { n: 500 }));
});

journey('nothing at all: each view says what to do', async ({ page }) => {
  await page.seed({ records: [small()[0]] });
  for (const [name, [path]] of Object.entries(VIEWS)) {
    await page.open(path);
    const said = await page.run('return document.querySelector("main").innerText');
    assert.ok(said.length > 80, `${name} says: ${said}`);
    assert.equal(await overflow(page), '', name);
    assert.ok((await page.run('return document.querySelectorAll("main :is(a, button)").length')) > 2, `${name} leads nowhere`);
  }
});

journey('a page has as many elements, however many records there are', async ({ page }) => {
  const counts = {};
  // WebKit's storage takes half as much Ukrainian as that of the others.
  const many = BROWSER === 'webkit' ? [2_000, 800] : [5_000, 2_000];
  for (const [events, commitments] of [[200, 200], many]) {
    await page.run('localStorage.clear()').catch(() => {}); // there is none before the first page
    await page.seed({ records: generate({ events, commitments }) });
    for (const name of ['timeline', 'schedule', 'calendar', 'map', 'partnership', 'commitments', 'table']) {
      await page.open(PAGES[name]);
      (counts[name] ??= []).push(await page.run('return document.querySelectorAll("*").length'));
    }
  }
  // Many times as many records; few of them do not fill a screen.
  const grown = Object.entries(counts).filter(([, [few, many]]) => many > few * 2);
  assert.deepEqual(grown, []);
});
