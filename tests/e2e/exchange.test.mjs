// Two desks, one record: a file or a link is looked at, chosen from, taken over and taken back; and what goes out is what was asked for.
import assert from 'node:assert/strict';
import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import Ajv from 'ajv/dist/2020.js';

import { violations } from './lib/axe.mjs';
import { BROWSER, journey } from './lib/journey.mjs';
import { like, msg } from './lib/messages.mjs';
import { PAGES, id, many, record, small } from './lib/records.mjs';
import { catchDownloads, savedFile } from './lib/files.mjs';
import { addScript, variant } from './lib/site.mjs';
import { until } from './lib/wait.mjs';

const schema = JSON.parse(readFileSync(new URL('../../docs/exchange.schema.json', import.meta.url), 'utf8'));
const validate = new Ajv({ allErrors: true, strict: false }).compile(schema);
const valid = (file) => assert.ok(validate(file), JSON.stringify(validate.errors));

const BASE = '019900000000000000000001';
const OURS = '0199000050000000000000a1';
const THEIRS = '0199000100000000000000b2';
const FUTURE = 'f00000000000000000000b20';

const envelope = (records, more = {}) => ({ format: 'pobratym', version: 1, exported: '2026-11-23T09:00:00Z', from: 'Leonberg', scope: [], records, ...more });

/** The records of local storage as the entries of a file. */
const entries = (records) =>
  records.map(([key, value]) => {
    const [, , type, id] = key.split('/');
    return { type, id, ...JSON.parse(value) };
  });

/** Each entry as its function makes it, by the number of its record. */
const changed = (changes) => {
  const byId = Object.fromEntries(Object.entries(changes).map(([n, change]) => [id(Number(n)), change]));
  return entries(small()).map((entry) => byId[entry.id]?.(entry) ?? entry);
};

/** With a field that was written later, by someone who saw the first value. */
const wrote = (name, value, at = THEIRS) => (entry) => ({ ...entry, fields: { ...entry.fields, [name]: value }, stamps: { ...entry.stamps, [name]: [at, BASE] } });
const gone = ({ type, id }) => ({ type, id, stamp: THEIRS, deleted: THEIRS, replaced: BASE });

/** What a browser holds where `changed` says so. */
const seeded = (changes) => changed(changes).map(({ type, id, ...rest }) => [`pobratym/1/${type}/${id}`, JSON.stringify(rest)]);

function onDisk(content) {
  const path = join(mkdtempSync(join(tmpdir(), 'pobratym-e2e-exchange-')), 'leonberg.pobratym.json');
  writeFileSync(path, typeof content === 'string' ? content : JSON.stringify(content));
  return path;
}

async function choose(page, content) {
  const input = await until('the file input', async () => (await page.find('main input[type=file]'))[0]);
  await input.sendKeys(onDisk(content));
}

const section = (page, name) => page.role('region', new RegExp(`^${msg(page.lang, `merge.${name}`)} \\d+$`));

async function kept(page, type, n) {
  const text = (await page.stored())[`pobratym/1/${type}/${id(n)}`];
  return text && JSON.parse(text);
}

const title = (text) => ({ en: text, de: text, uk: text });

journey('a file is looked at, chosen from, taken over, told of and taken back', { lang: 'en' }, async ({ page, lang }) => {
  await page.seed({ records: seeded({ 30: wrote('title', title('Our pen pals'), OURS), 41: wrote('name', 'Our office', OURS) }) });
  const before = await page.stored();
  await page.open('/exchange');
  const theirs = changed({
    20: wrote('summary', title('It was warm')),
    30: wrote('title', title('Their pen pals')),
    40: gone,
    41: gone,
    50: wrote('funder', 'The Land', FUTURE),
  });
  const file = envelope([...theirs, ...entries([record('event', 60, { partnership: id(1), title: title('A new visit'), kind: 'visit', when: '2026-05', status: 'planned' })]), { type: 'mood', id: 'x' }]);
  await choose(page, file);
  await page.heading(msg(lang, 'merge.title'));
  await page.text('Leonberg');
  await page.text(like(lang, 'merge.ahead', { n: 1 }));
  await page.text('A new visit', { within: await section(page, 'new') });
  await page.text(/It was warm/, { within: await section(page, 'updated'), any: true });
  await page.text('Education office', { within: await section(page, 'deleted') });
  await page.text('Our office', { within: await section(page, 'deleted_there') });
  await page.text(like(lang, 'merge.entry', { place: 9, why: msg(lang, 'merge.why_type', { code: 'mood' }) }));
  assert.deepEqual(await violations(page), []);
  assert.deepEqual(await page.stored(), before, 'something was applied before it was asked for');

  const both = await section(page, 'both');
  const [ours, those] = await page.roles('radio', undefined, { within: both });
  assert.equal(await those.isSelected(), true, 'what was written later is what stays');
  await page.click(ours);
  await page.click('button', msg(lang, 'merge.take'));
  await page.text(new RegExp(`^${msg(lang, 'notice.file_loaded', { n: 6 })}`));
  assert.equal((await kept(page, 'commitment', 30)).fields.title.en, 'Our pen pals');
  assert.equal((await kept(page, 'event', 20)).fields.summary.en, 'It was warm');
  assert.ok((await kept(page, 'contact', 40)).deleted);
  assert.equal((await kept(page, 'contact', 41)).fields.name, 'Our office');

  // What the other side changed stays readable.
  await page.text(msg(lang, 'exchange.past_of', { city: 'Leonberg' }));
  await page.click('button', msg(lang, 'exchange.look'));
  await page.text(/It was warm/, { any: true });
  await page.text(/Their pen pals/, { any: true });
  assert.deepEqual(await violations(page), []);

  // The same file twice.
  await choose(page, file);
  await page.text(msg(lang, 'merge.same'));
  assert.equal((await page.roles('button', msg(lang, 'merge.take'))).length, 0);

  await page.keys('\uE009', 'z');
  await page.text(msg(lang, 'notice.undone'));
  assert.ok(!(await kept(page, 'contact', 40)).deleted);
  assert.equal((await kept(page, 'event', 20)).fields.summary, undefined);
});

journey('a file opens into the empty workspace, and leads to what came', { lang: 'de' }, async ({ page, lang }) => {
  await page.seed();
  await page.open('/exchange');
  await page.text(msg(lang, 'exchange.nothing'));
  await choose(page, envelope(entries(small())));
  await page.click('button', msg(lang, 'merge.take'));
  await page.heading(msg(lang, 'today.title'));
});

const COME = { en: 'dropped', de: 'pasted' };
const drop = (page, type, text) =>
  page.run(
    `const data = new DataTransfer();
     data.items.add(new File([arguments[1]], 'a.pobratym.json', { type: 'application/json' }));
     document.querySelector('main').dispatchEvent(new DragEvent(arguments[0], { dataTransfer: data, bubbles: true, cancelable: true }));`,
    type,
    text,
  );

journey('a file dropped anywhere, with a place to drop it in sight; one pasted; and its text', { lang: 'uk' }, async ({ page, lang }) => {
  await page.seed({ records: small() });
  const text = JSON.stringify(envelope(changed({ 20: wrote('summary', title(COME.en)) })));
  await page.open(PAGES.commitment);
  const target = () => page.run('return getComputedStyle(document.querySelector(".drop")).display');
  assert.equal(await target(), 'none');
  await drop(page, 'dragover', text);
  assert.equal(await target(), 'grid');
  await drop(page, 'drop', text);
  await page.heading(msg(lang, 'merge.title'));
  assert.equal(await target(), 'none');
  await page.text(new RegExp(COME.en), { any: true });
  // Nobody has pressed anything, so WebKit's way back would pass this page by.
  await page.open(PAGES.commitment);

  const paste = (text, on = 'main') =>
    page.run(
      `const data = new DataTransfer();
       data.setData('text/plain', arguments[0]);
       document.querySelector(arguments[1]).dispatchEvent(new ClipboardEvent('paste', { clipboardData: data, data: arguments[0], dataType: 'text/plain', bubbles: true, cancelable: true }));`,
      text,
      on,
    );
  await paste('Something that was copied by mistake');
  await paste(JSON.stringify(envelope(changed({ 20: wrote('summary', title(COME.de)) }))));
  await page.heading(msg(lang, 'merge.title'));
  await page.text(new RegExp(COME.de), { any: true });
  await paste('{"hello": 1}');
  await page.text(msg(lang, 'notice.other_format'));
  await page.open(PAGES.commitments);
  await paste(text, 'input[type=search]');
  await page.heading(msg(lang, 'board.title'));
});

journey('a file that is too large, no text, or hostile is refused with the reason, and nothing changes', { lang: 'de' }, async ({ page, lang }) => {
  await page.seed({ records: small() });
  await page.open('/exchange');
  const before = await page.stored();
  const cases = [
    ['new Uint8Array(100 * 1024 * 1024)', 'file_large'],
    ['new Uint8Array([0xff, 0xfe, 0xc3, 0x28])', 'file_not_text'],
    ["'['.repeat(1_000_000)", 'file_too_much'],
    [`'{"format":"pobratym","version":1,"records":[' + '{"":0},'.repeat(1_000_000) + '{}]}'`, 'file_too_much'],
    [`'{"format":"pobratym","version":2,"records":[]}'`, 'newer'],
    [`'{"format":"something else","records":[]}'`, 'other_format'],
  ];
  for (const [content, said] of cases) {
    await page.run(`
      const data = new DataTransfer();
      data.items.add(new File([${content}], 'a.pobratym.json'));
      document.body.dispatchEvent(new DragEvent('drop', { dataTransfer: data, bubbles: true, cancelable: true }));`);
    await page.text(msg(lang, `notice.${said}`));
    await page.click('button', msg(lang, 'notice.dismiss'));
  }
  await page.heading(msg(lang, 'exchange.title'));
  assert.deepEqual(await page.stored(), before);
});

const launched = (text) => () =>
  variant({
    edit: (dir) =>
      addScript(
        dir,
        'launch.js',
        `Object.defineProperty(window, 'launchQueue', { value: { setConsumer: (consumer) => consumer({ files: [{ getFile: async () => new File([${JSON.stringify(text)}], 'a.pobratym.json') }] }) } });`,
      ),
  });

journey('a file that the installed app was opened with', { dir: launched(JSON.stringify(envelope(entries(small())))) }, async ({ page, lang }) => {
  await page.seed();
  await page.open('/merge');
  await page.text('Leonberg');
  await page.click('button', msg(lang, 'merge.take'));
  await page.heading(msg(lang, 'today.title'));
});

/** Chooses what is to go. */
async function asks(page, { what = 'all', contacts } = {}) {
  await page.click('radio', msg(page.lang, `exchange.what_${what}`));
  if (contacts !== undefined) await page.click('radio', msg(page.lang, `exchange.contacts_${contacts ? 'with' : 'without'}`));
}

const typesOf = (file) => [...new Set(file.records.map(({ type }) => type))].sort();

journey('what goes out is what was asked for, in a form that does not change', { lang: 'de' }, async ({ page, lang }) => {
  await page.seed({ records: small() });
  await page.open('/exchange');
  await catchDownloads(page);
  await page.click('button', msg(lang, 'exchange.save'));
  await page.text(msg(lang, 'exchange.contacts_choose'));
  assert.deepEqual(await violations(page), []);

  await asks(page, { contacts: false });
  await page.click('button', msg(lang, 'exchange.save'));
  const without = await savedFile(page, 1);
  valid(without);
  assert.deepEqual(typesOf(without), ['agreement', 'commitment', 'event', 'partnership', 'programme']);
  assert.ok(!JSON.stringify(without).includes('Schulverwaltung'));
  assert.ok(JSON.stringify(without).includes(id(41)), 'the commitment still says who is responsible, by id');

  await asks(page, { contacts: true });
  await page.click('button', msg(lang, 'exchange.save'));
  const whole = await savedFile(page, 2);
  valid(whole);
  assert.equal(whole.records.length, small().length);
  await page.click('button', msg(lang, 'exchange.save'));
  const again = await savedFile(page, 3);
  assert.deepEqual({ ...again, exported: '' }, { ...whole, exported: '' });
  const ids = whole.records.map(({ id }) => id);
  assert.deepEqual(ids, ids.toSorted());

  await asks(page, { what: 'partnership', contacts: true });
  await page.click('button', msg(lang, 'exchange.save'));
  const partnership = await savedFile(page, 4);
  valid(partnership);
  assert.deepEqual(partnership.scope, [id(1)]);
  assert.ok(!typesOf(partnership).includes('programme'), 'no record names the programme');

  await asks(page, { what: 'records', contacts: false });
  await page.click('button', msg(lang, 'exchange.save'));
  await page.text(msg(lang, 'exchange.chosen_none'));
  await page.fill(msg(lang, 'exchange.search'), 'brieffr', { role: 'searchbox' });
  await page.click('checkbox', /Brieffreundschaften/);
  await page.click('button', msg(lang, 'exchange.save'));
  const single = await savedFile(page, 5);
  valid(single);
  assert.deepEqual(typesOf(single), ['commitment', 'partnership']);
});

journey('the share sheet of a phone takes the file', async ({ page, lang }) => {
  await page.seed({ records: small() });
  await page.open('/');
  await page.run(`
    navigator.canShare = ({ files }) => files?.length === 1;
    navigator.share = async ({ files: [file] }) => { if (file.type !== 'text/plain') throw new DOMException('no', 'NotAllowedError'); window.shared = [file.name, await file.text()]; };`);
  await page.click('link', msg(lang, 'nav.exchange'), { any: true });
  await asks(page, { contacts: false });
  await page.click('button', msg(lang, 'exchange.share'));
  const [name, text] = await until('the file to be shared', () => page.run('return window.shared'));
  assert.match(name, /\.pobratym\.json\.txt$/);
  valid(JSON.parse(text));
  await page.text(msg(lang, 'exchange.sent', { n: small().length - 2 }));
});

/** Makes a link of a record from its page. */
async function linkOf(page, contacts) {
  await page.open(PAGES.commitment);
  await page.more('record.share');
  await page.heading(msg(page.lang, 'exchange.title'));
  await page.click('radio', msg(page.lang, `exchange.contacts_${contacts ? 'with' : 'without'}`));
  await page.click('button', msg(page.lang, 'exchange.make_link'));
  return page.value(new RegExp(`^${msg(page.lang, 'exchange.link')} `));
}

journey('one record as a link: contacts only if chosen, read first, and taken over on request', { lang: 'en' }, async ({ page, lang }) => {
  await page.seed({ records: small() });
  const without = await linkOf(page, false);
  assert.deepEqual(await violations(page), []);
  const link = await linkOf(page, true);
  assert.ok(link.length > without.length);
  const { pathname, hash } = new URL(link);
  assert.match(hash, /^#1\.[\w-]+$/);
  await page.run('localStorage.clear(); return new Promise((done) => { const gone = indexedDB.deleteDatabase("pobratym"); gone.onsuccess = gone.onerror = gone.onblocked = () => done(); })');
  await page.seed();
  await page.open(`${pathname}${hash}`);
  await page.text('Pen pals');
  await page.text('Schulverwaltung');
  assert.deepEqual(Object.keys(await page.stored()).filter((key) => key.startsWith('pobratym/1/')), []);
  await page.click('button', msg(lang, 'merge.take'));
  await page.heading(msg(lang, 'today.title'));
  assert.equal((await kept(page, 'commitment', 30)).fields.title.en, 'Pen pals');
  const asked = page.site.requests.map(({ url, path }) => url ?? path ?? '').join('\n');
  assert.ok(!asked.includes(hash.slice(0, 40)), 'what the link holds was sent to the server');
});

journey('links that are cut, altered, too long, newer or a bomb: why, and nothing changes', { lang: 'uk' }, async ({ page, lang }) => {
  await page.seed({ records: small() });
  const { hash } = new URL(await linkOf(page, false));
  const before = await page.stored();
  const bomb = await page.driver.executeAsyncScript(`
    const done = arguments[0];
    const packed = new Response(new Blob([new Uint8Array(40_000_000)]).stream().pipeThrough(new CompressionStream('deflate-raw'))).arrayBuffer();
    packed.then((bytes) => done(btoa([...new Uint8Array(bytes)].map((byte) => String.fromCharCode(byte)).join('')).replaceAll('+', '-').replaceAll('/', '_').replaceAll('=', '')));`);
  assert.ok(bomb.length < 65_536);
  const cases = [
    [hash.slice(0, hash.length - 30), 'link_damaged'],
    ['#1.AAAA', 'link_damaged'],
    [`#1.${'A'.repeat(70_000)}`, 'link_large'],
    ['#2.AAAA', 'link_newer'],
    ['#hello', 'link_damaged'],
    [`#1.${bomb}`, 'link_large'],
  ];
  await page.open('/merge');
  for (const [fragment, said] of cases) {
    await page.run('location.hash = arguments[0]', fragment);
    await page.text(msg(lang, `exchange.${said}`));
    await page.click('button', msg(lang, 'notice.dismiss'));
  }
  await page.text(msg(lang, 'merge.none_title'));
  assert.deepEqual(await page.stored(), before);
});

const withoutPacking = () => variant({ edit: (dir) => addScript(dir, 'no-packing.js', 'delete window.CompressionStream; delete window.DecompressionStream;') });

journey('a browser that cannot pack says what to do instead', { dir: withoutPacking }, async ({ page, lang }) => {
  await page.seed({ records: small() });
  await page.open(`/exchange?records=${id(30)}`);
  await page.click('radio', msg(lang, 'exchange.contacts_without'));
  await page.click('button', msg(lang, 'exchange.make_link'));
  await page.text(msg(lang, 'exchange.link_missing'));
});

journey('five thousand records are looked at page by page', { lang: 'de', skip: BROWSER !== 'chromium' && 'the same code' }, async ({ page, lang }) => {
  await page.seed();
  await page.open('/exchange');
  await choose(page, envelope(entries(many(5000))));
  await page.heading(msg(lang, 'merge.title'));
  assert.equal((await (await section(page, 'new')).findElements({ css: 'li' })).length, 50);
  await page.click('button', /4\W?950/);
  await until('a second page', async () => (await (await section(page, 'new')).findElements({ css: 'li' })).length === 100);
});
