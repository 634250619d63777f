// The schedule: dates beside events and commitments, all partnerships on one axis, lanes without anything, steps; saved as a picture, printed.
import assert from 'node:assert/strict';

import { BROWSER, journey } from './lib/journey.mjs';
import { msg } from './lib/messages.mjs';
import { Key } from './lib/page.mjs';
import { PAGES, day, id, record, small } from './lib/records.mjs';
import { until } from './lib/wait.mjs';

const inAll = (title) => ({ en: title, uk: title, de: title });
const agreement = record('agreement', 500, { partnership: id(1), title: inAll('Memorandum'), review_on: day(30) });
const partner = (n, name) => ({ [`partners/${id(n)}`]: { name: inAll(name), country: 'PL' } });
const seen = (page, selector) => page.run('return [...document.querySelectorAll(arguments[0])].filter((one) => one.checkVisibility()).length', selector);

/** The mouse stands where the journey before has left it. */
const mouseAway = (page) => page.driver.actions().move({ x: 1, y: 1 }).perform();

journey('dates of agreements and steps stand between the events where they are asked for, as on the timeline', { lang: 'de' }, async ({ page, lang }) => {
  await page.seed({ records: [...small(), agreement] });
  await page.open(PAGES.schedule);
  await page.role('link', /^Brieffreundschaften/);
  assert.equal((await page.roles('link', /^Memorandum/)).length, 0);
  await page.click('button', msg(lang, 'timeline.layer_agreements'));
  const date = await page.role('link', new RegExp(`^Memorandum, ${msg(lang, 'timeline.mark_review')}, `));
  await until('the kind of date in the address', async () => /[?&]show=agreements/.test(await page.path()));
  // A date that is no event's and no commitment's stays where it is.
  await page.focus(date);
  const before = (await page.stored())[agreement[0]];
  await page.keys(Key.ALT, Key.ARROW_RIGHT);
  await page.click(await page.text(msg(lang, 'schedule.list')));
  await page.role('link', 'Memorandum', { within: await page.role('table') });
  assert.equal((await page.stored())[agreement[0]], before);
  await page.reload();
  await page.role('link', /^Memorandum, /);
});

journey('all partnerships stand on one axis, each in its lane, which leads to its own schedule', async ({ page, lang }) => {
  const other = record('partnership', 70, { ...partner(71, 'Poltava'), ...partner(72, 'Lublin') });
  const visit = record('event', 74, { partnership: id(70), title: inAll('Fair'), when: day(12), status: 'planned', kind: 'visit' });
  const past = record('partnership', 80, { ...partner(81, 'Poltava'), ...partner(82, 'Kielce') });
  const old = record('event', 84, { partnership: id(80), title: inAll('Old visit'), when: '1999-05-01', status: 'held', kind: 'visit' });
  await page.seed({ records: [...small(), other, visit, past, old] });
  await page.open(PAGES.partnerships);
  await page.click('link', msg(lang, 'picture.schedule_of_all'));
  await page.heading(msg(lang, 'picture.schedule_of_all'));
  await page.role('link', /^Fair, /);
  await page.role('link', /^Pen pals, /);
  // What holds nothing in this stretch of time is one line for all of them.
  await page.text(msg(lang, 'picture.without', { names: 'Poltava – Kielce' }));
  await page.click('radio', msg(lang, 'schedule.by_programme'));
  await page.role('heading', msg(lang, 'schedule.rest_programme'));
  await page.back();
  await page.click('link', 'Poltava – Lublin', { within: (await page.find('.schedule'))[0] });
  await until('its own schedule', async () => (await page.path()).endsWith(`${id(70)}/schedule`));
});

journey('a bar tells its steps while it has the focus, until Escape', async ({ page }) => {
  const steps = { [`steps/${id(91)}`]: { title: inAll('Draft'), done: day(-10), position: 1 }, [`steps/${id(92)}`]: { title: inAll('Signature'), due: day(20), position: 2 } };
  const duty = record('commitment', 90, { partnership: id(1), title: inAll('Solar roof'), status: 'under_way', start: day(-20), due: day(40), ...steps });
  await page.seed({ records: [...small(), duty] });
  await page.open(PAGES.schedule);
  const bar = await page.role('link', /^Solar roof, /);
  assert.match(await page.described(bar), /Draft.*Signature/);
  await mouseAway(page);
  await until('no steps', async () => (await seen(page, '.entry > .steps')) === 0);
  await page.focus(bar);
  assert.equal(await seen(page, '.entry > .steps'), 1);
  const [width, height] = await page.run('const { width, height } = arguments[0].querySelector(".step").getBoundingClientRect(); return [width, height]', bar);
  assert.ok(width >= 12 && height >= 12, `a step of ${width} by ${height}`);
  await page.keys(Key.ESCAPE);
  await until('no steps', async () => (await seen(page, '.entry > .steps')) === 0);
});

const CATCH = `
  window.offered = [];
  const create = URL.createObjectURL;
  URL.createObjectURL = (blob) => { window.offered.push(blob); return create.call(URL, blob); };
  HTMLAnchorElement.prototype.click = function () { window.saved = this.download; };`;

/** Saves by the menu of a page, and says what the drawing says. */
async function drawing(page, lang, key, ending) {
  await page.run(CATCH);
  await page.click('button', msg(lang, 'bridge.picture'));
  await page.click('menuitem', msg(lang, `bridge.${key}`));
  await until(`a file .${ending}`, () => page.run('return (window.saved ?? "").endsWith(arguments[0])', `.${ending}`));
  return page.driver.executeAsyncScript(`
    const done = arguments[0];
    window.offered[0].text().then((text) => {
      const drawing = new DOMParser().parseFromString(text, 'image/svg+xml');
      const words = [...drawing.querySelectorAll('text')].map((one) => one.textContent);
      const colours = [...drawing.querySelectorAll('[fill]')].map((one) => one.getAttribute('fill')).filter((colour) => colour !== 'none');
      done({ problem: drawing.querySelector('parsererror')?.textContent ?? '', name: window.saved, words, colours, of: drawing.querySelectorAll('*').length });
    });`);
}

journey('schedule and chronicle are saved as drawings of what is asked for, however much there is', { lang: 'uk' }, async ({ page, lang }) => {
  const crowd = Array.from({ length: 2_000 }, (_, n) => record('event', 1000 + n, { partnership: id(1), title: inAll(`Talk ${n}`), when: day(-n), status: 'held', kind: 'call' }));
  await page.seed({ records: [...small(), agreement, ...crowd] });
  await page.open(`${PAGES.schedule}?show=agreements&window=${day(-60)}..${day(60)}`);
  const schedule = await drawing(page, lang, 'save_svg', 'svg');
  assert.equal(schedule.problem, '');
  assert.match(schedule.name, /^Графік-Полтава-Леонберг/);
  assert.ok(schedule.words.includes('Talk 0') && schedule.words.some((word) => word.startsWith(msg(lang, 'timeline.mark_review'))), schedule.words.join());
  for (const colour of schedule.colours) assert.match(colour, /^rgb\(/);
  assert.ok(schedule.of < 1_000, `${schedule.of} elements`);
  await page.open(PAGES.timeline);
  const chronicle = await drawing(page, lang, 'save_svg', 'svg');
  assert.equal(chronicle.problem, '');
  assert.ok(chronicle.words.includes('Полтава') && chronicle.words.includes('Talk 0'));
  assert.match(chronicle.words.join(), /найближчі до сьогодні/, 'it says that it is not all');
  assert.ok(chronicle.of < 300, `${chronicle.of} elements`);
});

journey('on paper the schedule is a drawing on a sheet that lies on its side', async ({ page, lang }) => {
  await page.seed({ records: small() });
  await page.open(PAGES.schedule);
  await page.role('link', /^Pen pals, /);
  await page.run('dispatchEvent(new Event("beforeprint"))');
  await until('the drawing', async () => (await page.find('.sheets svg')).length === 1);
  const words = await page.run('return [...document.querySelectorAll(".sheets text")].map((one) => one.textContent).join()');
  assert.ok(words.includes('Pen pals') && words.includes(msg(lang, 'schedule.sign_due')), words);
  await page.run('dispatchEvent(new Event("afterprint"))');
  await until('no drawing', async () => (await page.find('.sheets')).length === 0);
  if (BROWSER !== 'chromium') return; // the others cannot be told to draw for paper
  const { data } = await page.driver.sendAndGetDevToolsCommand('Page.printToPDF', { preferCSSPageSize: true });
  const sheets = Buffer.from(data, 'base64').toString('latin1').match(/\/MediaBox \[[^\]]*\]/g);
  assert.equal(sheets.length, 1, 'one sheet');
  assert.match(sheets[0], /\[0 0 841\.\d+ 59\d/, 'A4 on its side');
});

journey('a lane to which one would have to scroll is drawn when one comes near, or the keys do', async ({ page }) => {
  const spheres = ['civil_protection', 'education', 'culture', 'health', 'infrastructure', 'veterans', 'youth', 'sport', 'energy', 'digital', 'civil_society'];
  const visit = (n) => record('event', 1_000 + n, { partnership: id(1), title: inAll(`Visit no. ${n}`), when: day(3), status: 'planned', kind: 'visit', spheres: [spheres[n % spheres.length]] });
  await page.seed({ records: [...small(), ...Array.from({ length: 33 }, (_, n) => visit(n))] });
  await page.open(PAGES.schedule);
  const drawn = () => page.run('return [...document.querySelectorAll(".lane:not([hidden])")].map((lane) => lane.querySelectorAll(".entry").length)');
  await until('only what is near', async () => (await drawn())[0] > 0 && (await drawn()).at(-1) === 0);
  await page.run('window.scrollTo(0, document.body.scrollHeight)');
  await until('the last lane', async () => (await drawn()).at(-1) > 0);
  await page.run('window.scrollTo(0, 0)');
  await until('only what is near', async () => (await drawn()).at(-1) === 0);
  // The keys go on where nothing is drawn yet.
  await page.focus((await page.find('.schedule'))[0]);
  const at = () => page.run('return [...document.querySelectorAll(".lane:not([hidden])")].findIndex((lane) => lane.contains(document.activeElement) && document.activeElement.matches(".entry"))');
  const last = (await drawn()).length - 1;
  await until('the last lane', async () => {
    await page.keys(Key.ARROW_DOWN);
    return (await at()) === last;
  });
});
