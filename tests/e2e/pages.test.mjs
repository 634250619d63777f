// Every page: accessible in each language and theme, wide enough for none to scroll sideways, and named by its title.
import assert from 'node:assert/strict';

import { violations } from './lib/axe.mjs';
import { BROWSER, journey } from './lib/journey.mjs';
import { frameWide, openFramed, overflow } from './lib/layout.mjs';
import { LANGS, like, msg } from './lib/messages.mjs';
import { PAGES, small, unbroken } from './lib/records.mjs';
import { until } from './lib/wait.mjs';

// Chromium sees all of them. The engines differ little in what axe looks at: the others see each page once.
const LOOKS = BROWSER === 'chromium' ? LANGS.flatMap((lang) => [[lang, 'light'], [lang, 'dark']]) : [[BROWSER === 'firefox' ? 'de' : 'uk', 'light']];

const setting = (lang, theme) => ({ 'pobratym/settings': JSON.stringify({ lang, theme, our_city: 'Poltava' }), records: small() });

for (const [lang, theme] of LOOKS) {
  journey(`every page is accessible: ${lang}, ${theme}`, async ({ page }) => {
    await page.seed(setting(lang, theme));
    const found = [];
    for (const [name, path] of Object.entries(PAGES)) {
      await page.open(path);
      assert.equal(await page.run('return document.documentElement.lang'), lang);
      for (const violation of await violations(page)) found.push(`${name}: ${violation}`);
    }
    await page.run('localStorage.clear()');
    await page.open('/');
    for (const violation of await violations(page)) found.push(`empty: ${violation}`);
    assert.equal(found.length, 0, found.join('\n'));
  });
}

// 320 is a window of 1280 at 400 %; at 1000 the rail is there, and little beside it.
for (const [lang, records] of [['de', unbroken()], ['uk', small()]]) {
  journey(`no page scrolls sideways at any width: ${lang}`, async ({ page }) => {
    const found = [];
    await page.seed({ ...setting(lang, 'light'), records });
    for (const [name, path] of Object.entries(PAGES)) {
      // From narrow to wide: WebKit leaves the legend of a fieldset as wide as it was when the page becomes narrower.
      await openFramed(page, path, 320);
      for (const width of [320, 390, 1000, 1280]) {
        await frameWide(page, width);
        const out = await overflow(page);
        if (out) found.push(`${name} at ${width}: ${out}`);
      }
      await page.driver.switchTo().defaultContent();
    }
    assert.equal(found.length, 0, found.join('\n'));
  });
}

journey('on a phone the tab of the page one is on is in sight', { lang: 'de' }, async ({ page }) => {
  await page.seed({ records: small() });
  const pages = ['partnership', 'timeline', 'schedule', 'calendar', 'map', 'commitments', 'contacts', 'event', 'agenda', 'notes', 'closing', 'report'];
  for (const name of pages) {
    await openFramed(page, PAGES[name], 320);
    await until(`the tab of ${name} in sight`, () =>
      page.run(`const tab = document.querySelector('.tabs > [aria-current]').getBoundingClientRect();
        const strip = document.querySelector('.tabs').getBoundingClientRect();
        return tab.left >= strip.left - 1 && tab.right <= strip.right + 1;`),
    );
  }
  await page.driver.switchTo().defaultContent();
});

journey('every page has a title of its own', async ({ page, lang }) => {
  await page.seed({ records: small() });
  const titles = {};
  for (const [name, path] of Object.entries(PAGES)) {
    if (name === 'table' || name === 'list') continue; // other views of the same page
    await page.open(path);
    const title = await page.title();
    const heading = await (await page.role('heading', undefined, { level: 1 })).getText();
    assert.ok(title.endsWith(` · ${msg(lang, 'app.name')}`), `${name}: ${title}`);
    assert.ok(title.length > ` · ${msg(lang, 'app.name')}`.length, `${name} has an empty title`);
    assert.ok(!titles[title], `${name} and ${titles[title]} are both called ${title}`);
    titles[title] = name;
    assert.ok(heading, `${name} has no heading`);
  }
});

journey('titles follow, and Back leads back', async ({ page, lang }) => {
  await page.seed({ records: small() });
  await page.open('/');
  const first = await page.title();
  await page.click('link', msg(lang, 'nav.programmes'), { any: true });
  await page.heading(msg(lang, 'programme.title'));
  await page.click('link', 'Exchange fund');
  await page.heading('Exchange fund');
  assert.match(await page.title(), /^Exchange fund · /);
  await page.back();
  await page.heading(msg(lang, 'programme.title'));
  await page.back();
  await until('the first page', async () => (await page.title()) === first);
  assert.equal(await page.path(), '/');
});

journey('an address that leads nowhere says so and leads back', { lang: 'de' }, async ({ page, lang }) => {
  await page.seed({ records: small() });
  for (const path of ['/nowhere', '/events/01990000-0000-7000-8000-00000000ffff', '/partnerships/x/timeline', PAGES.event.replace('events', 'contacts')]) {
    await page.open(path);
    await page.heading(msg(lang, 'lost.title'));
    await page.text(msg(lang, 'lost.text'));
  }
  await page.click('link', msg(lang, 'lost.to_partnerships'));
  await page.heading(msg(lang, 'nav.partnerships'));
});

journey('what is counted in the rail and on the tabs follows each change', async ({ page, lang }) => {
  await page.seed({ records: small() });
  const counts = (name, number) => page.role('link', new RegExp(`^${msg(lang, name)} ?${number}$`), { any: true });
  await page.open(PAGES.contact);
  await page.more('record.delete');
  await counts('partnership.contacts', 1);
  await page.answer('undo');
  await counts('partnership.contacts', 2);
  await page.open(PAGES.partnership);
  await counts('nav.partnerships', 1);
  await page.more('record.delete');
  await counts('nav.partnerships', 0);
  await page.answer('undo');
  await counts('nav.partnerships', 1);
});

journey('a deleted record: its page says so, Undo brings it back', { lang: 'uk' }, async ({ page, lang }) => {
  await page.seed({ records: small() });
  await page.open(PAGES.commitment);
  await page.heading('Листування');
  await page.more('record.delete');
  await page.text(like(lang, 'notice.deleted'));
  await page.heading(msg(lang, 'board.title'));
  await page.back();
  await page.heading(msg(lang, 'past.deleted_title'));
  await page.answer('undo');
  await page.heading('Листування');
});
