// Notifications: asked for by a click, once a day for each matter, with nothing but the title. What the system would show is caught.
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { createContext, runInContext } from 'node:vm';
import { test } from 'node:test';

import { journey } from './lib/journey.mjs';
import { msg } from './lib/messages.mjs';
import { PAGES, day, id, record, small } from './lib/records.mjs';
import { until } from './lib/wait.mjs';

const today = () => new Date(Date.now() - new Date().getTimezoneOffset() * 60_000).toISOString().slice(0, 10);
const KEY = `pobratym/1/commitment/${id(30)}`;
const inIt = (fields) => ({ partnership: id(1), ...fields });

/** Pen pals are due today; a visit is tomorrow. */
const dueToday = () =>
  small()
    .map(([key, value]) => (key === KEY ? record('commitment', 30, { ...JSON.parse(value).fields, due: today() }) : [key, value]))
    .concat([record('event', 22, inIt({ title: { en: 'Visit of the choir' }, kind: 'visit', status: 'planned', when: new Date(Date.parse(today()) + 86_400_000).toISOString().slice(0, 10) }))]);

/** In place of the browser's: `answer` is what the reader will say, `now` what was said before. */
const STUB = `
  const [now, answer] = arguments;
  window.shown = [];
  class Notification extends EventTarget {
    static permission = now;
    static asked = 0;
    static async requestPermission() { Notification.asked += 1; Notification.permission = answer; return answer; }
    constructor(title, options) { super(); window.shown.push({ title, ...options }); window.last = this; }
  }
  Object.defineProperty(window, 'Notification', { value: Notification, configurable: true, writable: true });
  ServiceWorkerRegistration.prototype.showNotification = async function (title, options) { window.shown.push({ title, ...options, by: 'worker' }); };`;

const shown = (page) => page.run('return window.shown');
const stub = (page, now, answer) => page.run(STUB, now, answer);
const openSettings = async (page, now, answer) => {
  await page.open(PAGES.guide);
  await stub(page, now, answer);
  await page.click('link', new RegExp(`^${msg(page.lang, 'nav.settings')}`), { any: true });
  await page.heading(msg(page.lang, 'settings.title'));
};

journey('asked for by a click alone, shown at once, and never twice a day', async ({ page, lang }) => {
  await page.seed({ records: dueToday() });
  await openSettings(page, 'default', 'granted');
  await page.role('button', msg(lang, 'alerts.turn_on'));
  assert.deepEqual(await page.run('return [Notification.asked, window.shown.length]'), [0, 0], 'unasked');
  await page.click('button', msg(lang, 'alerts.turn_on'));
  await page.text(msg(lang, 'alerts.on'));
  await until('two notifications', async () => (await shown(page)).length === 2);
  const [pals, visit] = await shown(page);
  assert.deepEqual([pals.title, pals.body, pals.data], ['Pen pals', msg(lang, 'alerts.due_today'), PAGES.commitment]);
  assert.deepEqual([visit.title, visit.body], ['Visit of the choir', msg(lang, 'alerts.tomorrow')]);
  assert.ok(!JSON.stringify([pals, visit]).includes('Schulverwaltung'), 'a person is named');
  const told = JSON.parse((await page.stored())['pobratym/settings']).told;
  assert.deepEqual(told, [today(), [id(30), id(22)]]);
  // Another visit of the same day: nothing is new.
  await page.click('button', msg(lang, 'alerts.turn_off'));
  await page.click('button', msg(lang, 'alerts.turn_on'));
  await page.text(msg(lang, 'alerts.on'));
  assert.equal((await shown(page)).length, 2);
});

journey('one that is pressed leads to its record, without the page being loaded anew', async ({ page, lang }) => {
  await page.seed({ records: dueToday() });
  await openSettings(page, 'granted', 'granted');
  await page.click('button', msg(lang, 'alerts.turn_on'));
  await until('two notifications', async () => (await shown(page)).length === 2);
  await page.run('window.stillHere = true');
  await page.run(`navigator.serviceWorker.dispatchEvent(new MessageEvent('message', { data: { type: 'OPEN', path: arguments[0] } }))`, PAGES.commitment);
  await page.heading('Pen pals');
  assert.equal(await page.run('return window.stillHere'), true);
});

journey('through the service worker where the app has one', async ({ page, lang }) => {
  await page.seed({ records: dueToday() });
  await page.open(PAGES.guide);
  await page.controlled();
  await openSettings(page, 'granted', 'granted');
  await page.click('button', msg(lang, 'alerts.turn_on'));
  await until('two notifications', async () => (await shown(page)).length === 2);
  assert.deepEqual((await shown(page)).map(({ by }) => by), ['worker', 'worker']);
});

for (const [answer, words] of [['denied', 'alerts.denied'], ['default', 'alerts.not_asked']]) {
  journey(`what is refused is said, and nothing is shown: ${answer}`, { lang: 'de' }, async ({ page, lang }) => {
    await page.seed({ records: dueToday() });
    await openSettings(page, 'default', answer);
    await page.click('button', msg(lang, 'alerts.turn_on'));
    await page.text(msg(lang, words));
    assert.deepEqual(await shown(page), []);
    assert.equal(JSON.parse((await page.stored())['pobratym/settings']).notify, undefined);
    await page.role('button', msg(lang, 'alerts.turn_on'));
  });
}

journey('a browser without them says so', { lang: 'uk' }, async ({ page, lang }) => {
  await page.seed({ records: dueToday() });
  await page.open(PAGES.guide);
  await page.run('delete window.Notification');
  await page.click('link', new RegExp(`^${msg(lang, 'nav.settings')}`), { any: true });
  await page.text(msg(lang, 'alerts.missing'));
  await page.gone('button', msg(lang, 'alerts.turn_on'));
});

journey('many are one', { lang: 'uk' }, async ({ page, lang }) => {
  const more = [1, 2, 3].map((n) => record('commitment', 200 + n, inIt({ title: { uk: `Обіцянка ${n}` }, status: 'agreed', due: day(-1) })));
  await page.seed({ records: [...dueToday(), ...more] });
  await openSettings(page, 'granted', 'granted');
  await page.click('button', msg(lang, 'alerts.turn_on'));
  await until('one notification', async () => (await shown(page)).length === 1);
  const [one] = await shown(page);
  assert.deepEqual([one.title, one.data], [msg(lang, 'alerts.many', { n: 5 }), '/']);
});

/** The service worker's script with pages of ours; what a press on a notification does. */
async function press(pages) {
  const heard = {};
  const done = [];
  const clients = {
    matchAll: async () => pages.map((page) => ({ ...page, focus: async () => done.push(`focus ${page.name}`), postMessage: ({ path }) => done.push(`go ${page.name} ${path}`) })),
    openWindow: async (url) => done.push(`open ${url}`),
  };
  const code = readFileSync(new URL('../../boot/sw.js', import.meta.url), 'utf8').replace('__FILES__', '[]');
  runInContext(code, createContext({ addEventListener: (name, listener) => { heard[name] = listener; }, registration: { scope: 'https://city.example/sub/' }, clients, caches: {}, URL }));
  let waits;
  heard.notificationclick({ notification: { data: '/sub/events/1', close: () => done.push('close') }, waitUntil: (promise) => { waits = promise; } });
  await waits;
  return done;
}

test('a press goes to the page that is seen, else to any, else opens one', async () => {
  const [one, two] = [{ name: 'one', focused: false }, { name: 'two', focused: true }];
  assert.deepEqual(await press([one, two]), ['close', 'go two /sub/events/1', 'focus two']);
  assert.deepEqual(await press([one]), ['close', 'go one /sub/events/1', 'focus one']);
  assert.deepEqual(await press([]), ['close', 'open https://city.example/sub/events/1']);
});
