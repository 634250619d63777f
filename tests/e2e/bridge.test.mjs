// The bridge: asked by keyboard, paged by years, saved as a picture, printed.
import assert from 'node:assert/strict';

import { BROWSER, journey } from './lib/journey.mjs';
import { msg } from './lib/messages.mjs';
import { Key } from './lib/page.mjs';
import { PAGES, day, id, many, record, small } from './lib/records.mjs';
import { until } from './lib/wait.mjs';

const event = (n, when, title, more = {}) => record('event', n, { partnership: id(1), title: { en: title, uk: title, de: title }, kind: 'call', status: 'held', when, ...more });
const thisYear = new Date().getUTCFullYear();

/** The pillars that can be asked, by their names. */
const pillars = async (page, within) => Promise.all((await page.roles('link', undefined, { within })).map((link) => link.getAttribute('aria-label')));

/** The group of pillars; the page has one for wide windows and one for narrow ones, of which one is shown. */
const group = (page) => page.role('group', msg(page.lang, 'bridge.walk'));

const card = (page) => page.run(`return [...document.querySelectorAll('.arch-card')].filter((one) => one.checkVisibility()).map((one) => one.innerText).join()`);

journey('a pillar is reached by keyboard, tells what it stands for, and leads there', async ({ page, lang }) => {
  const plans = Array.from({ length: 5 }, (_, n) => event(60 + n, day(40), `Plan ${n}`, { status: 'planned', kind: 'visit' }));
  await page.seed({ records: [...small(), ...plans] });
  await page.open(PAGES.partnership);
  const there = await group(page);
  const names = await pillars(page, there);
  assert.equal(names.length, 2);
  assert.match(names[0], /Visit to Leonberg; strength 3 of 6$/);
  assert.match(names[1], /Plan 0; Plan 1; Plan 2; and 2 more; planned: strength 6 of 6$/);
  assert.equal(await page.run('return arguments[0].querySelectorAll("[tabindex=\\"0\\"]").length', there), 1, 'one stop of the Tab key');

  await page.run('arguments[0].querySelector("[tabindex=\\"0\\"]").focus()', there);
  await until('the card', async () => /Visit to Leonberg/.test(await card(page)));
  await page.keys(Key.ARROW_RIGHT);
  await until('the next card', async () => /Plan 2\s+and 2 more/.test(await card(page)));
  await page.keys(Key.ESCAPE);
  await until('no card', async () => (await card(page)) === '');

  // Several events: the timeline of the year. One: the event itself.
  await page.keys(Key.ENTER);
  await page.heading(msg(lang, 'partnership.timeline'));
  assert.match(await page.path(), /\/timeline\?from=(\d{4})&to=\1$/);
  await page.back();
  // A page that opens moves the focus to its heading.
  await until('the focus at the heading', () => page.run('return !!document.querySelector(".arch-stands a") && document.activeElement.id === "page-title"'));
  await page.focus(await page.run('return arguments[0].querySelector("a")', await group(page)));
  await page.keys(Key.ENTER);
  await page.heading('Visit to Leonberg');
});

journey('years are paged; the address has them, and Back leads back', { lang: 'de' }, async ({ page, lang }) => {
  await page.seed({ records: [...small(), event(60, `${thisYear - 1}-03`, 'Anruf im März')] });
  await page.open(PAGES.partnership);
  await page.click('button', msg(lang, 'bridge.show_year', { year: thisYear - 1 }));
  await page.role('button', msg(lang, 'bridge.none_earlier'));
  assert.equal(await page.path(), `${PAGES.partnership}?year=${thisYear - 1}`);
  const names = await pillars(page, await group(page));
  assert.equal(names.filter((name) => /Anruf im März/.test(name)).length, 1);
  await page.click('button', msg(lang, 'bridge.show_year', { year: thisYear }));
  await until('this year in the address', async () => (await page.path()) === `${PAGES.partnership}?year=${thisYear}`);
  await page.back();
  await page.role('button', msg(lang, 'bridge.none_earlier'));
  await page.click('button', msg(lang, 'bridge.latest'));
  await page.gone('button', msg(lang, 'bridge.latest'));
  assert.equal(await page.path(), PAGES.partnership);
});

journey('all partnerships: a small bridge and the pulse of each; of three partners, one of each pair', async ({ page, lang }) => {
  const partner = (n, name) => ({ [`partners/${id(n)}`]: { name: { en: name }, country: 'PL' } });
  const three = record('partnership', 70, { ...partner(71, 'Poltava'), ...partner(72, 'Lublin'), ...partner(73, 'Ostfildern') });
  const visit = event(74, day(-10), 'Visit of Lublin', { partnership: id(70), host: id(72) });
  await page.seed({ records: [...small(), three, visit] });
  await page.open('/partnerships');
  const cards = await page.find('.partnerships > .card');
  assert.equal(cards.length, 2);
  for (const one of cards) {
    assert.equal(await page.run('return arguments[0].querySelectorAll(".mini .arch-pillar").length', one), 1);
    await page.text(msg(lang, 'partnership.badge_alive'), { within: one });
  }
  await page.click('link', /Lublin/, { any: true });
  await page.heading(/Lublin/);
  await page.role('heading', msg(lang, 'bridge.pairs'));
  const drawn = await page.run('return [...document.querySelectorAll(".arch-pairs li")].map((one) => [one.querySelector(".arch-names").lastElementChild.textContent, one.querySelectorAll(".arch-pillar").length])');
  assert.deepEqual(drawn, [['Lublin', 1], ['Ostfildern', 0]], 'who was not there has no pillar');
});

// What is offered for download is looked at in the page: no driver tells where a browser puts it.
const CATCH = `
  window.offered = [];
  const create = URL.createObjectURL;
  URL.createObjectURL = (blob) => { window.offered.push(blob); return create.call(URL, blob); };
  HTMLAnchorElement.prototype.click = function () { window.saved = this.download; };`;

journey('the bridge is saved as a drawing and as pixels', { lang: 'uk' }, async ({ page, lang }) => {
  await page.seed({ records: small() });
  await page.open(PAGES.partnership);
  await page.run(CATCH);
  const save = async (key, ending) => {
    await page.click('button', msg(lang, 'bridge.picture'));
    await page.click('menuitem', msg(lang, `bridge.${key}`));
    await until(`a file .${ending}`, () => page.run('return (window.saved ?? "").endsWith(arguments[0])', `.${ending}`));
    assert.match(await page.run('return window.saved'), /^Полтава-Леонберг-.+\.(svg|png)$/);
  };
  await save('save_svg', 'svg');
  const [problem, root, title, colours] = await page.driver.executeAsyncScript(`
    const done = arguments[0];
    window.offered[0].text().then((text) => {
      const drawing = new DOMParser().parseFromString(text, 'image/svg+xml');
      const colours = [...drawing.querySelectorAll('[stroke]')].map((one) => one.getAttribute('stroke'));
      done([drawing.querySelector('parsererror')?.textContent ?? '', drawing.documentElement.localName, drawing.querySelector('title')?.textContent, colours]);
    });`);
  assert.deepEqual([problem, root, title], ['', 'svg', 'Полтава – Леонберг']);
  for (const colour of colours) assert.match(colour, /^rgb\(/, 'a colour that means something by itself');
  await save('save_png', 'png');
  const [width, height] = await page.driver.executeAsyncScript(`
    const done = arguments[0];
    const png = window.offered.find((blob) => blob.type === 'image/png');
    createImageBitmap(png).then((picture) => done([picture.width, picture.height]));`);
  assert.deepEqual([width, height], [3200, 1280]);
});

const shown = (page, selector) => page.run('return [...document.querySelectorAll(arguments[0])].some((one) => one.checkVisibility())', selector);

journey('on paper: no navigation, the period and the signs, and all events', async ({ page }) => {
  await page.seed({ records: many(60) });
  await page.open(PAGES.timeline);
  const events = () => page.run('return document.querySelectorAll(".ev").length');
  const few = await events();
  const all = many(60).filter(([key]) => key.includes('/event/')).length;
  assert.ok(few < all);
  await page.run('dispatchEvent(new Event("beforeprint"))');
  await until('all events', async () => (await events()) === all);
  await page.run('dispatchEvent(new Event("afterprint"))');
  await until('few events again', async () => (await events()) === few);
  if (BROWSER !== 'chromium') return; // the others cannot be told to draw for paper
  await page.driver.sendDevToolsCommand('Emulation.setEmulatedMedia', { media: 'print' });
  try {
    assert.ok(await shown(page, '.printed'), 'what is printed is said');
    await page.open(PAGES.commitments);
    await page.resize(700); // A4 without its margins
    const outside = await page.run('return [...document.querySelectorAll(".board .card")].filter((one) => one.getBoundingClientRect().right > innerWidth).length');
    assert.equal(outside, 0, 'cards are cut off');
    await page.resize(1280);
    await page.open(PAGES.partnership);
    assert.ok(!(await shown(page, '.rail, .topbar, .bottomnav, .arch-tools button, nav.tabs')));
    assert.ok(await shown(page, '.arch-legend'));
    assert.ok(await shown(page, '.arch-tools [role="status"]'));
  } finally {
    await page.driver.sendDevToolsCommand('Emulation.setEmulatedMedia', { media: '' });
  }
});
