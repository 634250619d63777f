// Storage that is denied, full, or holds something unreadable: the app says so and goes on.
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';

import { text as nameOf } from './lib/form.mjs';
import { BROWSER, journey } from './lib/journey.mjs';
import { like, msg } from './lib/messages.mjs';
import { PAGES, id, record, small } from './lib/records.mjs';
import { addScript, variant } from './lib/site.mjs';
import { until } from './lib/wait.mjs';

// How a reader denies storage; WebKit has no switch for it, so there the page's own access is made to fail in the same way.
const DENIED = {
  chromium: { browser: { prefs: { 'profile.default_content_setting_values.cookies': 2 } } },
  firefox: { browser: { prefs: { 'network.cookie.cookieBehavior': 2 } } },
  webkit: {
    dir: () =>
      variant({
        edit: (dir) =>
          addScript(dir, 'deny.js', `Object.defineProperty(window, 'localStorage', { get() { throw new DOMException('The operation is insecure.', 'SecurityError'); } });`),
      }),
  },
}[BROWSER];

// Without storage there is no service worker either; the app warns of it where a developer looks.
journey('storage denied: said before typing, and work goes on in memory', { ...DENIED, lang: 'en', expected: [/not offline|cookies|storage|insecure|denied/i] }, async ({ page, lang }) => {
  await page.open('/programmes/new');
  await page.text(msg(lang, 'notice.memory_only'));
  await page.fill(nameOf(lang, 'programme.name'), 'Small grants');
  await page.click('button', msg(lang, 'form.save'));
  await page.heading('Small grants');
  await page.click('link', msg(lang, 'nav.programmes'), { any: true });
  await page.role('link', 'Small grants');
  await page.run(`
    window.downloads = [];
    const real = URL.createObjectURL;
    URL.createObjectURL = (blob) => { blob.text().then((text) => window.downloads.push(text)); return real.call(URL, blob); };`);
  const banner = await page.role('alert');
  await page.click('button', msg(lang, 'notice.download'), { within: banner });
  const [text] = await until('the download', async () => ((await page.run('return window.downloads')).length ? page.run('return window.downloads') : null));
  const file = JSON.parse(text);
  assert.equal(file.format, 'pobratym');
  assert.deepEqual(file.records.map((one) => one.fields.name), [{ en: 'Small grants' }]);
});

/** Leaves no room for a single letter more. */
async function fill(page) {
  const blocks = await page.run(`
    let block = 'x'.repeat(1 << 20), n = 0;
    while (block.length) {
      try { localStorage.setItem('other-app/' + n, block); n += 1; } catch (full) { block = block.slice(0, block.length >> 1); }
    }
    return n;`);
  assert.ok(blocks > 0);
}

journey('storage full: a step that could not be ticked is not shown as done', async ({ page, lang }) => {
  const step = { [`steps/${id(61)}`]: { title: { en: 'Find a host' }, position: 1 } };
  const records = small().map(([key, value]) => (key.includes('/commitment/') ? record('commitment', 30, { ...JSON.parse(value).fields, ...step }) : [key, value]));
  await page.seed({ records });
  await page.open(PAGES.commitment);
  await page.role('checkbox', 'Find a host');
  await fill(page);
  await page.click('checkbox', 'Find a host');
  await page.text(msg(lang, 'notice.full'));
  assert.equal(await (await page.role('checkbox', 'Find a host')).isSelected(), false, 'ticked on the page alone');
});

journey('storage full: said, the form kept, and nothing of others touched', { lang: 'de' }, async ({ page, lang }) => {
  await page.seed({ records: small() });
  await page.open(PAGES.editCommitment);
  await page.heading(like(lang, 'form.edit'));
  await fill(page);
  const before = await page.stored();
  const text = 'Brieffreundschaften zwischen allen Schulen der Stadt '.repeat(4).trim();
  await page.fill(nameOf(lang, 'commitment.title'), text);
  await page.click('button', msg(lang, 'form.save'));
  await page.text(msg(lang, 'notice.full'));
  assert.equal(await page.value(nameOf(lang, 'commitment.title')), text, 'the form lost what was typed');
  await page.role('button', msg(lang, 'notice.download'), { within: await page.role('region', msg(lang, 'notice.region')) });
  for (const undo of await page.roles('button', msg(lang, 'nav.undo'))) assert.ok(await undo.getAttribute('disabled'), 'memory has a change that storage has not');
  const entries = await page.driver.executeAsyncScript('const done = arguments[0]; pobratymDisk.entries("changes").then((all) => done(all.length))');
  assert.equal(entries, 0, 'the journal has a change that storage has not');
  const after = await page.stored();
  for (const [key, value] of Object.entries(before)) assert.equal(after[key], value, `${key} was changed`);
  await page.run(`for (const key of Object.keys(localStorage)) if (key.startsWith('other-app/')) localStorage.removeItem(key)`);
  await page.click('button', msg(lang, 'form.save'));
  await page.heading(text);
});

journey('a record that cannot be read is set aside, the rest is there', { lang: 'uk' }, async ({ page, lang }) => {
  const [key] = record('event', 90, {});
  const torn = '{"stamp": "cut\0o'; // A zero byte in it must not shift what belongs to other keys.
  await page.seed({ records: [...small(), [key, torn]] });
  await page.open(PAGES.timeline);
  await page.text(msg(lang, 'damage.banner', { n: 1 }));
  await page.role('link', /Візит до Леонберга/);
  const stored = await page.stored();
  assert.equal(stored[`pobratym/quarantine/${key}`], torn);
  assert.ok(!(key in stored));
});

journey('what storage holds is read before the program asks, and anew where another tab writes meanwhile', async ({ page }) => {
  await page.seed({ records: Array.from({ length: 1_100 }, (_, n) => record('contact', 2_000 + n, { name: `Person ${n}` })) });
  await page.run("localStorage.setItem('other', 'of another app')");
  const boot = readFileSync(new URL('../../boot/stored.js', import.meta.url), 'utf8');
  const [first, later, again] = await page.driver.executeAsyncScript(
    `const [boot, key, done] = arguments;
     new Function(boot)();
     document.dispatchEvent(new Event('DOMContentLoaded'));
     const all = () => [0, 512, 1024].flatMap((from) => {
       const [count, ...pieces] = new TextDecoder().decode(pobratymStored('pobratym/', from, from + 512)).split('\\0');
       if (pieces.length !== 2 * count) throw new Error('Another number of pieces than is said');
       return pieces;
     });
     const stored = () => Object.entries(localStorage).filter(([name]) => name.startsWith('pobratym/')).sort().flat();
     const read = () => {
       const pieces = all();
       return JSON.stringify(pieces.map((_, at) => at % 2 ? null : pieces.slice(at, at + 2)).filter(Boolean).sort().flat()) === JSON.stringify(stored());
     };
     const other = document.createElement('iframe');
     other.src = '/blank.html';
     other.onload = () => {
       document.dispatchEvent(new Event('DOMContentLoaded'));
       window.addEventListener('storage', () => {
         const later = read();
         localStorage.setItem(key, '{}');
         done([first, later, read()]);
       });
       other.contentWindow.localStorage.setItem(key, '{"of":"another tab"}');
     };
     const first = read();
     document.body.append(other);`,
    boot,
    `pobratym/1/contact/${id(2_000)}`,
  );
  assert.deepEqual({ first, later, again }, { first: true, later: true, again: true });
});
