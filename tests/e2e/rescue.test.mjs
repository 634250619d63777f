// The rescue page: it lists and saves what is kept, without the wasm, offline too, and changes nothing.
import assert from 'node:assert/strict';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

import { violations } from './lib/axe.mjs';
import { download, watchDownloads } from './lib/downloads.mjs';
import { BROWSER, journey } from './lib/journey.mjs';
import { LANGS, msg } from './lib/messages.mjs';
import { id, record, small } from './lib/records.mjs';
import { addScript, variant } from './lib/site.mjs';

// It is plain JavaScript with words of its own.
const source = readFileSync(new URL('../../boot/rescue.js', import.meta.url), 'utf8');
const words = new Function(`return ${/var WORDS = (\{[\s\S]*?\n {2}\});/.exec(source)[1]}`)();

const [cut, gone, mood] = [record('event', 90, {}), record('contact', 91, {}), record('mood', 92, {})];
const stamp = JSON.parse(gone[1]).stamp;
const KEPT = [
  ...small(),
  [cut[0], '{"stamp": "cut o'],
  [gone[0], JSON.stringify({ stamp, replaced: stamp, deleted: stamp })],
  mood,
  [`pobratym/quarantine/pobratym/1/event/${id(93)}`, 'cut'],
  ['pobratym/draft/event/new', '{"title":{"en":"Picnic"}}'],
  [`pobratym/views/${id(1)}`, '[{"name":"Sport","page":"timeline","query":"?sphere=sport"},{"name":"Autumn","page":"calendar","query":"?month=2026-10"}]'],
  [`pobratym/2/contact/${id(94)}`, '{"of": "tomorrow"}'],
  ['other-app', 'foreign'],
];

const open = (page) => page.open('/rescue.html');

/** What the page says of the records: words to numbers. */
const counts = (page) =>
  page.run(`const list = document.querySelector('dl'); return Object.fromEntries([...list.querySelectorAll('dt')].map((dt) => [dt.textContent, dt.nextSibling.textContent]));`);

for (const [index, lang] of LANGS.entries()) {
  const theme = index % 2 ? 'dark' : 'light';
  journey(`the rescue page lists what is kept and saves it: ${lang}`, { lang }, async ({ page }) => {
    const say = words[lang];
    await page.seed({ records: KEPT, 'pobratym/settings': JSON.stringify({ lang, theme, our_city: 'Poltava' }) });
    const before = await page.stored();
    await open(page);
    await page.heading(say.title);
    assert.equal(await page.run('return document.documentElement.lang'), lang);
    assert.deepEqual(await counts(page), {
      [say.partnership]: '1', [say.agreement]: '1', [say.event]: '1', [say.commitment]: '1', [say.contact]: '2', [say.programme]: '1',
      [say.other]: '1', [say.unreadable]: '1', [say.aside]: '1', [say.drafts]: '1', [say.views]: '2', [say.newer]: '1',
    });
    const shown = await page.run('return document.body.textContent');
    for (const personal of ['Education office', 'Schulverwaltung', 'Picnic']) assert.ok(!shown.includes(personal), personal);
    assert.deepEqual(await violations(page), []);
    await watchDownloads(page);
    await page.click('button', say.exchange);
    const exchange = await download(page);
    assert.match(exchange.name, /^\d{4}-\d\d-\d\d\.pobratym\.json$/);
    const file = JSON.parse(exchange.text);
    assert.deepEqual([file.format, file.version, file.from, file.scope], ['pobratym', 1, 'Poltava', [id(1)]]);
    const written = (records) => records.map(([key, value]) => ({ ...JSON.parse(value), type: key.split('/')[2], id: key.split('/')[3] }));
    const inOrder = (records) => records.toSorted((a, b) => (a.id < b.id ? -1 : 1));
    assert.deepEqual(inOrder(file.records), inOrder(written([...small(), [gone[0], KEPT[8][1]], mood])));
    await page.click('button', say.raw);
    const { 'other-app': foreign, ...ours } = before;
    assert.deepEqual(JSON.parse((await download(page)).text), ours);
    assert.equal(foreign, 'foreign');
    const other = LANGS[(index + 1) % LANGS.length];
    await page.click('button', words[other].name);
    await page.heading(words[other].title);
    assert.deepEqual(await page.stored(), before, 'the page has changed something');
    // WebKit cannot list databases for a page that has none.
    if (BROWSER !== 'webkit') assert.deepEqual(await page.run('return indexedDB.databases().then((all) => all.map((one) => one.name))'), [], 'the page has made a database');
  });
}

journey('the rescue page lists the journal and the snapshots, and its file opens in the app', async ({ page }) => {
  const say = words.en;
  await page.seed({ records: small() });
  await page.open('/guide');
  const snapshot = (at) => ({ at: Date.parse(at), ids: [], about: '{}', text: `{"at":"${at}"}` });
  await page.run(
    // An old entry that says nothing new would be tidied away at the next start.
    `const entry = { at: Date.now(), ids: [], about: '', text: '{}' };
     return pobratymDisk.add([['changes', entry, 10], ['history', entry, 10], ['snapshots', arguments[0], 10], ['snapshots', arguments[1], 10]])`,
    snapshot('2026-01-02T12:00:00Z'),
    snapshot('2026-02-03T12:00:00Z'),
  );
  // From the guide, as a reader comes here.
  await page.click('link', msg('en', 'guide.saved_rescue_link'));
  await page.heading(say.title);
  assert.equal(await page.path(), '/rescue.html');
  await watchDownloads(page);
  const [newest, oldest] = await page.roles('button', new RegExp(`^${say.saveSnapshot}`));
  await newest.click();
  const { name, text } = await download(page);
  assert.deepEqual([name, text], ['snapshot-2026-02-03.pobratym.json', '{"at":"2026-02-03T12:00:00Z"}']);
  assert.ok(oldest);
  await page.click('button', say.saveJournal);
  const journal = JSON.parse((await download(page)).text);
  assert.deepEqual(Object.fromEntries(Object.entries(journal).map(([shelf, entries]) => [shelf, entries.length])), { changes: 1, history: 1 });
  await page.click('link', say.back);
  await page.started();
  assert.equal(await page.path(), '/');
});

journey('the rescue page opens offline, under a sub-path', { base: '/sub/', dir: () => variant({ base: '/sub/' }) }, async ({ page, site }) => {
  await page.open('/guide');
  await page.controlled();
  await site.stop();
  await open(page);
  await page.heading(words.en.title);
  assert.equal(await page.path(), '/sub/rescue.html');
  await page.text(words.en.none);
});

// A browser may never answer: WebKit does so now and then after a page was left while it opened its database.
const silent = () =>
  variant({
    edit: (dir) => {
      addScript(dir, 'silent.js', 'IDBFactory.prototype.open = () => new EventTarget();');
      const page = join(dir, 'rescue.html');
      writeFileSync(page, readFileSync(page, 'utf8').replace('<title>', '<script src="silent.js"></script>\n<title>'));
    },
  });

journey('the rescue page hands out the records though the database does not answer', { dir: silent }, async ({ page }) => {
  await page.seed({ records: KEPT });
  await open(page);
  await page.heading(words.en.title);
  await page.text(words.en.disk);
  await watchDownloads(page);
  await page.click('button', words.en.exchange);
  assert.ok(JSON.parse((await download(page)).text).records.length);
  await page.click('button', words.de.name);
  await page.text(words.de.disk);
});
