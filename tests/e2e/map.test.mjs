// The map: whose land is drawn as whose, what stands where, and that it works by keyboard, without a network, and when its outline cannot be had.
import assert from 'node:assert/strict';
import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';

import { violations } from './lib/axe.mjs';
import { BROWSER, journey } from './lib/journey.mjs';
import { msg } from './lib/messages.mjs';
import { Key } from './lib/page.mjs';
import { PAGES, day, id, record, small } from './lib/records.mjs';
import { until } from './lib/wait.mjs';

const site = process.env.POBRATYM_E2E_SITE;
const OUTLINE = readdirSync(site).find((name) => name.startsWith('outline-'));

/** The rings of a path as scripts/outline.mjs writes it: M, then l with steps, then z. */
function rings(path) {
  return path.split('M').slice(1).map((ring) => {
    const [x, y, ...steps] = ring.match(/-?\d+/g).map(Number);
    const points = [[x, y]];
    for (let at = 0; at < steps.length; at += 2) {
      const [px, py] = points.at(-1);
      points.push([px + steps[at], py + steps[at + 1]]);
    }
    return points;
  });
}

function holds(path, [x, y]) {
  let inside = false;
  for (const ring of rings(path)) {
    ring.forEach(([ax, ay], at) => {
      const [bx, by] = ring[(at + 1) % ring.length];
      if (ay > y !== by > y && x < ax + ((y - ay) / (by - ay)) * (bx - ax)) inside = !inside;
    });
  }
  return inside;
}

/** Lambert's azimuthal equal-area projection around 50 N 18 E, in units of two kilometres. */
function project(lat, lon) {
  const [up, along, middle] = [lat, lon - 18, 50].map((degrees) => (degrees * Math.PI) / 180);
  const k = (6371 / 2) * Math.sqrt(2 / (1 + Math.sin(middle) * Math.sin(up) + Math.cos(middle) * Math.cos(up) * Math.cos(along)));
  return [k * Math.cos(up) * Math.sin(along), -k * (Math.cos(middle) * Math.sin(up) - Math.sin(middle) * Math.cos(up) * Math.cos(along))];
}

test('Ukraine is whole on the map', () => {
  const lands = JSON.parse(readFileSync(join(site, OUTLINE), 'utf8'));
  const where = (lat, lon) => lands.filter(([, path]) => holds(path, project(lat, lon))).map(([code]) => code);
  const cities = {
    UA: { Simferopol: [44.95, 34.1], Sevastopol: [44.62, 33.6], Dzhankoi: [45.71, 34.39], Feodosia: [45.1, 35.2], Donetsk: [48.0, 37.8], Luhansk: [48.57, 39.33], Mariupol: [47.17, 37.5], Melitopol: [46.84, 35.37], Kherson: [46.64, 32.62], Zhytomyr: [50.25, 28.66] },
    DE: { Kassel: [51.31, 9.48], Berlin: [52.52, 13.4] },
    MD: { Tiraspol: [46.85, 29.55] },
    GE: { Sukhumi: [43.05, 41.1] },
    CY: { Nicosia: [35.25, 33.3] },
    JP: { Kyoto: [35.01, 135.77] },
    CA: { Winnipeg: [49.9, -97.1] },
  };
  for (const [code, all] of Object.entries(cities)) {
    for (const [name, [lat, lon]] of Object.entries(all)) assert.deepEqual(where(lat, lon), [code], name);
  }
});

const OURS = `partners/${id(2)}`;
const THEIRS = `partners/${id(3)}`;
const event = (n, fields) => record('event', n, { partnership: id(1), kind: 'visit', status: 'held', when: day(-n), ...fields });

/** Simferopol and Kassel, with two events in one and one planned in Kyoto; a visit that is nowhere. */
function placed(ours = { lat: 44.95, lon: 34.1 }) {
  return [
    record('partnership', 1, {
      [OURS]: { name: { uk: 'Сімферополь', de: 'Simferopol', en: 'Simferopol' }, country: 'UA', ...ours },
      [THEIRS]: { name: { uk: 'Кассель', de: 'Kassel', en: 'Kassel' }, country: 'DE', lat: 51.3127, lon: 9.4797 },
      stage: 'active',
    }),
    event(20, { title: { en: 'Town hall', de: 'Rathaus' }, host: id(3) }),
    event(21, { title: { en: 'Youth camp', de: 'Jugendcamp' }, place: { en: 'Kassel' } }),
    event(22, { title: { en: 'Congress of cities', de: 'Kongress' }, status: 'planned', when: day(30), place: { en: 'Kyoto' }, lat: 35.01, lon: 135.77 }),
    event(23, { title: { en: 'A walk', de: 'Spaziergang' } }),
  ];
}

const drawn = (page) => until('the outline', async () => (await page.find('.map-lands path')).length > 20);
const viewBox = (page) => page.run('return document.querySelector(".map-clip > svg").getAttribute("viewBox")');

journey('places stand in their countries, and what is pressed is told in the list', async ({ page, lang }) => {
  await page.seed({ records: placed() });
  await page.open(PAGES.map);
  await drawn(page);
  const picture = await page.role('group', msg(lang, 'map.picture'));
  const press = (name) => page.click('button', name, { within: picture });
  const kassel = `Kassel, ${msg(lang, 'map.partner')}, ${msg(lang, 'map.held', { count: 2 })}`;
  await press(kassel);
  const opened = await page.role('button', 'Kassel', { expanded: true });
  await until('the focus in the list', () => page.run('return document.activeElement === arguments[0]', opened));
  const places = await page.role('region', msg(lang, 'map.places'));
  await page.role('link', 'Town hall', { within: places });
  await page.role('link', 'Youth camp', { within: places });
  await page.text(new RegExp(msg(lang, 'map.at_host')), { within: places });
  // The same projection draws the land and the places.
  const lost = await page.run(`
    const svg = document.querySelector('.map-clip > svg');
    const { x, y, width, height } = svg.viewBox.baseVal;
    return ['a', 'b'].filter((side) => {
      const mark = document.querySelector('.map-mark.' + side).style;
      const point = svg.createSVGPoint();
      point.x = x + (parseFloat(mark.left) / 100) * width;
      point.y = y + (parseFloat(mark.top) / 100) * height;
      return !document.querySelector('.map-lands > .' + side).isPointInFill(point);
    });`);
  assert.deepEqual(lost, []);
  await page.click('button', msg(lang, 'map.show', { place: 'Kyoto' }));
  await until('Kyoto in the middle', () => page.run('return Math.abs(parseFloat(document.querySelector(".map-mark.mid").style.left) - 50) < 0.1'));
  await page.click('button', msg(lang, 'map.all'));
  await page.click('link', 'Youth camp');
  await page.heading('Youth camp');
});

journey('by keyboard: from place to place, closer, and back to all', async ({ page, lang }) => {
  await page.seed({ records: placed() });
  await page.open(PAGES.map);
  await drawn(page);
  const all = await viewBox(page);
  const name = () => page.run('return document.activeElement.getAttribute("aria-label") ?? ""');
  await page.run('document.querySelector(".map-mark[tabindex=\\"0\\"]").focus()');
  assert.match(await name(), /^Simferopol/);
  await page.keys(Key.ARROW_RIGHT);
  assert.match(await name(), /^Kassel/);
  assert.equal((await page.find('.map-mark[tabindex="0"]')).length, 1, 'one stop of the Tab key');
  await page.keys('+');
  await page.keys('+');
  await until('a part of the map', async () => (await viewBox(page)) !== all);
  await page.keys(Key.END);
  assert.match(await name(), /^Kyoto/);
  await until('the place in view', () => page.run(`
    const [mark, map] = [document.activeElement, document.querySelector('.map-clip')].map((one) => one.getBoundingClientRect());
    return mark.left >= map.left && mark.right <= map.right && mark.top >= map.top && mark.bottom <= map.bottom;`));
  await page.keys('0');
  await until('all of it', async () => (await viewBox(page)) === all);
  await page.keys(Key.ENTER);
  const opened = await page.role('button', 'Kyoto', { expanded: true });
  await until('the focus in the list', () => page.run('return document.activeElement === arguments[0]', opened));
  await page.role('link', 'Congress of cities');
});

journey('with Ctrl the wheel zooms where one points, without it the page scrolls', async ({ page }) => {
  await page.seed({ records: placed() });
  await page.open(PAGES.map);
  await drawn(page);
  const all = await viewBox(page);
  const wheel = (ctrlKey) => page.run(`
    const mark = document.querySelector('.map-mark.b');
    const place = mark.getBoundingClientRect();
    const [clientX, clientY] = [place.left + place.width / 2, place.top + place.height / 2];
    const event = new WheelEvent('wheel', { deltaY: -300, ctrlKey: arguments[0], clientX, clientY, bubbles: true, cancelable: true });
    mark.dispatchEvent(event);
    return [event.defaultPrevented, clientX, clientY];`, ctrlKey);
  assert.equal((await wheel(false))[0], false);
  assert.equal(await viewBox(page), all);
  const [taken, x, y] = await wheel(true);
  assert.ok(taken);
  await until('a part of the map', async () => (await viewBox(page)) !== all);
  const [nx, ny] = await page.run('const place = document.querySelector(".map-mark.b").getBoundingClientRect(); return [place.left + place.width / 2, place.top + place.height / 2]');
  assert.ok(Math.hypot(nx - x, ny - y) < 4, `${x} ${y} went to ${nx} ${ny}`);
});

journey('a partner without a place is put where its city lies, and back', { lang: 'de' }, async ({ page, lang }) => {
  await page.seed({ records: placed({}) });
  await page.open(PAGES.map);
  await page.click('button', msg(lang, 'map.put_of', { title: 'Simferopol', at: '44,95; 34,1' }));
  const place = await page.role('button', 'Simferopol');
  await until('the focus on the new place', () => page.run('return document.activeElement === arguments[0]', place));
  await page.answer('undo');
  await page.gone('button', 'Simferopol');
  // The form opens at the field; what a map hands out goes into both.
  await page.click('link', msg(lang, 'map.set_of', { title: 'Simferopol' }));
  await until('the focus on the latitude', () => page.run('return /\\.?lat$/.test(document.activeElement.id)'));
  await (await page.focused()).sendKeys('44.952, 34.102', Key.TAB);
  const fields = () => page.run('return [...document.querySelectorAll("input[id$=lat], input[id$=lon]")].slice(0, 2).map((one) => one.value)');
  await until('both coordinates', async () => (await fields()).join() === '44.952,34.102');
});

journey('without a network the map is as before', async ({ page, site: host }) => {
  await page.seed({ records: placed() });
  await page.open(PAGES.map);
  await page.controlled();
  await host.stop();
  await page.reload();
  await drawn(page);
});

journey('without its outline the map says so, the list is whole, and it is tried again', { expected: [/./] }, async ({ page, site: host, lang }) => {
  await page.seed({ records: placed() });
  host.cutAt(OUTLINE);
  await page.open(PAGES.map);
  await page.text(msg(lang, 'map.failed'));
  await page.click('button', 'Kassel');
  await page.role('link', 'Town hall');
  host.cutAt(null);
  await page.click('button', msg(lang, 'map.again'));
  await drawn(page);
  assert.equal((await page.texts(msg(lang, 'map.failed'))).length, 0);
});

// What is offered for download is looked at in the page: no driver tells where a browser puts it.
const CATCH = `
  window.offered = [];
  const create = URL.createObjectURL;
  URL.createObjectURL = (blob) => { window.offered.push(blob); return create.call(URL, blob); };
  HTMLAnchorElement.prototype.click = function () { window.saved = this.download; };`;

journey('the map is saved as a drawing and as pixels', { lang: 'uk' }, async ({ page, lang }) => {
  await page.seed({ records: placed() });
  await page.open(PAGES.map);
  await drawn(page);
  await page.run(CATCH);
  const save = async (key, ending) => {
    await page.click('button', msg(lang, 'bridge.picture'));
    await page.click('menuitem', msg(lang, `bridge.${key}`));
    await until(`a file .${ending}`, () => page.run('return (window.saved ?? "").endsWith(arguments[0])', `.${ending}`));
    assert.match(await page.run('return window.saved'), /^Карта-Сімферополь-Кассель\.(svg|png)$/);
  };
  await save('save_svg', 'svg');
  const [problem, root, words, colours, paths] = await page.driver.executeAsyncScript(`
    const done = arguments[0];
    window.offered[0].text().then((text) => {
      const drawing = new DOMParser().parseFromString(text, 'image/svg+xml');
      const colours = [...drawing.querySelectorAll('[fill]:not([fill=none])')].map((one) => one.getAttribute('fill'));
      const words = [...drawing.querySelectorAll('text')].map((one) => one.textContent);
      done([drawing.querySelector('parsererror')?.textContent ?? '', drawing.documentElement.localName, words, [...new Set(colours)], drawing.querySelectorAll('path').length]);
    });`);
  assert.deepEqual([problem, root], ['', 'svg']);
  for (const name of ['Сімферополь', 'Кассель', 'Kyoto']) assert.ok(words.includes(name), `${name} among ${words}`);
  for (const colour of colours) assert.match(colour, /^rgb\(/, 'a colour that means something by itself');
  assert.ok(paths > 20);
  await save('save_png', 'png');
  const [width, height] = await page.driver.executeAsyncScript(`
    const done = arguments[0];
    const png = window.offered.find((blob) => blob.type === 'image/png');
    createImageBitmap(png).then((picture) => done([picture.width, picture.height]));`);
  assert.deepEqual([width, height], [3200, 2400]);
});

for (const theme of BROWSER === 'chromium' ? ['light', 'dark'] : ['light']) {
  journey(`the map with all it has is accessible, and no wider than a phone: ${theme}`, { lang: 'de' }, async ({ page, lang }) => {
    await page.seed({ 'pobratym/settings': JSON.stringify({ lang, theme, our_city: '', remind: 'never' }), records: [...placed(), ...small().slice(1)] });
    await page.open(PAGES.map);
    await drawn(page);
    await page.click('button', 'Kassel');
    assert.deepEqual(await violations(page), []);
    if (BROWSER !== 'chromium') return; // the others make no window as narrow
    await page.resize(320);
    assert.ok(await page.run('return document.documentElement.scrollWidth <= document.documentElement.clientWidth'));
    await page.resize(1280);
  });
}
