// Fingers and wheel: zooming the schedule by a wheel with Ctrl and by two fingers, going along it by one, and a pillar of the bridge touched.
import assert from 'node:assert/strict';

import { Pointer } from 'selenium-webdriver/lib/input.js';

import { BROWSER, journey } from './lib/journey.mjs';
import { msg } from './lib/messages.mjs';
import { PAGES, day, record, id, small } from './lib/records.mjs';
import { until } from './lib/wait.mjs';

const DAY = 86_400_000;

/** First day and length of what is seen, once the address says so and it is not what it was. */
async function seen(page, before) {
  let path;
  await until('another part of time in the address', async () => {
    path = await page.path();
    return /window=/.test(path) && path !== before;
  });
  const [, from, to] = /window=([\d-]+)\.\.([\d-]+)/.exec(path);
  return { path, from: Date.parse(from) / DAY, days: (Date.parse(to) - Date.parse(from)) / DAY + 1 };
}

const middle = (element) => element.getRect().then(({ x, y, width, height }) => ({ x: x + width / 2, y: y + height / 2, width }));

/** Fingers on the screen, in steps: `real` ones in Chromium; the others' drivers have none, so that the page gets the same events. */
async function fingers(page, element, steps, real = BROWSER === 'chromium') {
  const at = await page.run('const { left, top } = arguments[0].getBoundingClientRect(); return [left, top]', element);
  const points = (step) => step.map(([x, y], n) => ({ x: at[0] + x, y: at[1] + y, id: n }));
  if (real) {
    const send = (type, touchPoints) => page.driver.sendDevToolsCommand('Input.dispatchTouchEvent', { type, touchPoints });
    await send('touchStart', points(steps[0]));
    for (const step of steps.slice(1)) await send('touchMove', points(step));
    await send('touchEnd', []);
    return;
  }
  await page.run(
    `const [element, all] = arguments;
     const target = ({ x, y }) => document.elementFromPoint(x, y) ?? element;
     const send = (type, point) => target(point).dispatchEvent(new PointerEvent(type, { bubbles: true, cancelable: true, pointerType: 'touch', pointerId: 10 + point.id, isPrimary: point.id === 0, clientX: point.x, clientY: point.y, button: type === 'pointermove' ? -1 : 0 }));
     for (const point of all[0]) send('pointerdown', point);
     for (const step of all.slice(1)) for (const point of step) send('pointermove', point);
     for (const point of all.at(-1)) send('pointerup', point);
     if (all.length === 1) target(all[0][0]).closest('a')?.click();`,
    element,
    steps.map(points),
  );
}

/** A finger comes down on the middle of an element and goes up again. WebKit's driver has none, so that the page gets the same events. */
async function touched(page, element) {
  if (BROWSER === 'webkit') {
    const { width, height } = await element.getRect();
    return fingers(page, element, [[[width / 2, height / 2]]], false);
  }
  const finger = new Pointer('finger', Pointer.Type.TOUCH);
  const actions = page.driver.actions();
  await actions.insert(finger, finger.move({ origin: element }), finger.press(), finger.release()).perform();
}

/** The mouse stands where the journey before has left it. */
const mouseAway = (page) => page.driver.actions().move({ x: 1, y: 1 }).perform();

journey('the wheel zooms with Ctrl around the pointer, and is the page\'s without', async ({ page, lang }) => {
  await page.seed({ records: small() });
  await page.open(`${PAGES.schedule}?window=${day(-100)}..${day(100)}`);
  const picture = await page.role('group', msg(lang, 'schedule.picture'));
  await page.run('arguments[0].scrollIntoView({ block: "center", behavior: "instant" })', picture);
  const before = await seen(page);
  const turn = (deltaY, ctrlKey) => page.run(
    `const { left, top, width } = arguments[0].getBoundingClientRect();
     const event = new WheelEvent('wheel', { bubbles: true, cancelable: true, deltaY: arguments[1], ctrlKey: arguments[2], clientX: left + width / 4, clientY: top + 60 });
     return arguments[0].dispatchEvent(event)`,
    picture, deltaY, ctrlKey,
  );
  if (BROWSER === 'chromium') {
    const { x, y, width } = await page.run('const { left, top, width } = arguments[0].getBoundingClientRect(); return { x: left + width / 4, y: top + 60, width }', picture);
    assert.ok(width > 0);
    await page.driver.sendDevToolsCommand('Input.dispatchMouseEvent', { type: 'mouseWheel', x, y, deltaX: 0, deltaY: -500, modifiers: 2 });
  } else {
    assert.equal(await turn(-500, true), false, 'the page does not zoom as well');
  }
  const nearer = await seen(page, before.path);
  assert.ok(Math.abs(nearer.days - before.days / 2) <= 2, `${nearer.days} of ${before.days} days`);
  assert.ok(Math.abs(nearer.from + nearer.days / 4 - (before.from + before.days / 4)) <= 2, 'the place under the pointer stays');
  assert.equal(await page.run('return visualViewport.scale'), 1);
  assert.equal(await turn(-500, false), true, 'the page scrolls');
});

journey('one finger goes along the axis, two zoom, and neither moves a date', async ({ page, lang }) => {
  await page.seed({ records: small() });
  await page.open(`${PAGES.schedule}?window=${day(-100)}..${day(100)}`);
  const picture = await page.role('group', msg(lang, 'schedule.picture'));
  await page.run('arguments[0].scrollIntoView({ block: "center", behavior: "instant" })', picture);
  const stored = await page.stored();
  const { width } = await middle(picture);
  const before = await seen(page);
  const y = 30;
  await fingers(page, picture, [[[width * 0.6, y]], [[width * 0.5, y]], [[width * 0.4, y]], [[width * 0.35, y]]]);
  const later = await seen(page, before.path);
  assert.ok(Math.abs(later.days - before.days) <= 1, 'as long as before');
  assert.ok(later.from > before.from + before.days / 10, 'further on');
  const apart = (part) => [[width * (0.5 - part), y], [width * (0.5 + part), y]];
  await fingers(page, picture, [apart(0.1), apart(0.15), apart(0.2)]);
  const nearer = await seen(page, later.path);
  assert.ok(Math.abs(nearer.days - later.days / 2) <= 3, `${nearer.days} of ${later.days} days`);
  assert.deepEqual(await page.stored(), stored);
});

journey('a first touch of a pillar tells what it stands for, the second leads there', async ({ page, lang }) => {
  await page.seed({ records: [...small(), record('event', 60, { partnership: id(1), title: { en: 'Call' }, when: day(-95), status: 'held', kind: 'call' })] });
  await page.open(PAGES.partnership);
  const group = await page.role('group', msg(lang, 'bridge.walk'));
  const pillar = await page.role('link', /Call/, { within: group });
  await page.run('arguments[0].scrollIntoView({ block: "center", behavior: "instant" })', pillar);
  await mouseAway(page);
  await until('no card', () => page.run('return document.querySelector(".arch-card") === null'));
  const touch = () => touched(page, pillar);
  await touch();
  await until('the card', () => page.run('return [...document.querySelectorAll(".arch-card")].some((one) => one.checkVisibility() && /Call/.test(one.innerText))'));
  assert.equal(await page.path(), PAGES.partnership);
  await touch();
  await page.heading('Call');
});
