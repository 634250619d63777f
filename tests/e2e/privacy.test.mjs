// A person: where they are named, all of it as a file, erased everywhere byte for byte, and not brought back by the other desk's file. Everything erased.
import assert from 'node:assert/strict';
import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { violations } from './lib/axe.mjs';
import { catchDownloads } from './lib/files.mjs';
import { journey } from './lib/journey.mjs';
import { like, msg } from './lib/messages.mjs';
import { PAGES, day, id, record, small } from './lib/records.mjs';
import { until } from './lib/wait.mjs';

const NAME = 'Олена Коваленко';
const LATIN = 'Olena Kovalenko';
const MAIL = 'olena.k@example.org';
const PHONE = '+380 41 247 99 01';
const FORMER = 'Олена Шевчук';
const WORDS = [NAME, LATIN, MAIL, PHONE, FORMER, 'Олени Коваленко', 'Шевчук'];
const inIt = (fields) => ({ partnership: id(1), ...fields });

/** `small()` in which one contact is named in every way that there is. */
function records() {
  const changes = {
    [id(40)]: { name: FORMER, email: MAIL, phone: PHONE, note: { uk: 'Любить каву' }, keep_until: '2025-01' },
    [id(30)]: { [`updates/${id(32)}`]: { date: day(-5), author: NAME, text: { uk: `Лист від Олени Коваленко`, de: 'Es ging gut' } } },
    [id(10)]: { [`signatories/${id(12)}`]: { name: LATIN, partner: id(2) } },
    [id(20)]: {
      [`participants/${id(23)}`]: { contact: id(40) },
      [`statements/${id(22)}`]: { speaker: NAME, text: { de: `Schreiben Sie an ${MAIL}.` } },
      summary: { uk: 'Пані Коваленко привітала гостей', de: `${LATIN} empfing die Gäste` },
    },
  };
  return small().map(([key, value]) => {
    const { fields, ...rest } = JSON.parse(value);
    return [key, JSON.stringify({ ...rest, fields: { ...fields, ...changes[key.split('/')[3]] } })];
  });
}

/** Everything that the browser keeps for the origin, as one text. */
function everything(page) {
  return page.driver.executeAsyncScript(`
    const done = arguments[0];
    const all = { local: { ...localStorage }, session: { ...sessionStorage }, databases: {}, caches: [] };
    const get = (request) => new Promise((done, failed) => { request.onsuccess = () => done(request.result); request.onerror = () => failed(request.error); });
    (async () => {
      const names = indexedDB.databases ? (await indexedDB.databases()).map(({ name }) => name) : ['pobratym'];
      for (const name of names) {
        const db = await get(indexedDB.open(name));
        for (const store of db.objectStoreNames) all.databases[name + '/' + store] = await get(db.transaction(store).objectStore(store).getAll());
        db.close();
      }
      for (const name of await caches.keys()) {
        const cache = await caches.open(name);
        all.caches.push(...(await cache.keys()).map(({ url }) => url));
      }
      if (navigator.storage?.getDirectory) { all.opfs = []; try { for await (const name of (await navigator.storage.getDirectory()).keys()) all.opfs.push(name); } catch {} }
      done(JSON.stringify(all));
    })().catch((error) => done('failed: ' + error));`);
}

/** Waits until the journal has what was done. */
const onDisk = (page, word) => until(`${word} on the disk`, async () => (await everything(page)).includes(word));

async function choose(page, content) {
  const path = join(mkdtempSync(join(tmpdir(), 'pobratym-e2e-privacy-')), 'a.pobratym.json');
  writeFileSync(path, JSON.stringify(content));
  const input = await until('the file input', async () => (await page.find('main input[type=file]'))[0]);
  await input.sendKeys(path);
}

const file = (entries) => ({
  format: 'pobratym',
  version: 1,
  exported: '2026-11-23T09:00:00Z',
  from: 'Leonberg',
  scope: [],
  records: entries.map(([key, value]) => ({ type: key.split('/')[2], id: key.split('/')[3], ...JSON.parse(value) })),
});

/** The person gets another name, so that there is a past; a draft, a view and a snapshot name them too. */
async function live(page, lang) {
  const here = records();
  await page.seed({ records: here });
  await page.open(`/contacts/${id(40)}/edit`);
  await page.fill(new RegExp(`^${msg(lang, 'field.contact.name')}`), NAME);
  await page.click('button', msg(lang, 'form.save'), { any: true });
  await page.heading(NAME);
  await onDisk(page, FORMER);
  const beside = {
    [`pobratym/draft/update/${id(30)}`]: JSON.stringify({ author: NAME, text: { uk: `Телефонувала ${NAME}` } }),
    [`pobratym/draft/contact/${id(40)}`]: JSON.stringify({ fields: { phone: PHONE } }),
    [`pobratym/views/${id(1)}`]: JSON.stringify([{ name: `Мої: ${NAME}`, query: `q=${encodeURIComponent(NAME)}&person=${id(40)}` }]),
    'pobratym/quarantine/pobratym/1/event/x': `{"fields": {"summary": "${NAME}`,
    foreign: 'stays',
  };
  await page.run('for (const [key, value] of Object.entries(arguments[0])) localStorage.setItem(key, value)', beside);
  await page.open('/data');
  await page.click('button', msg(lang, 'snapshot.take'));
  await page.text(msg(lang, 'snapshot.taken'));
  return here;
}

journey('a person is erased everywhere, byte for byte, and a file that still has them leaves them out', { lang: 'uk' }, async ({ page, lang }) => {
  const here = await live(page, lang);
  await page.open(PAGES.contact);
  await page.click('link', msg(lang, 'privacy.open'));
  await page.heading(msg(lang, 'privacy.title', { name: NAME }));
  await page.text('Листування', { any: true });
  assert.deepEqual(await violations(page), []);
  // The surname alone might be another's: its box is for the reader to tick.
  for (const box of await page.roles('checkbox')) if (!(await box.isSelected())) await page.click(box);
  await page.click('button', msg(lang, 'privacy.erase_open'));
  await until('the focus on the way back', async () => (await (await page.focused()).getAttribute('id')) === 'privacy-no');
  assert.deepEqual(await violations(page), []);
  await page.click('button', msg(lang, 'privacy.yes'));
  await page.text(msg(lang, 'privacy.erased'));
  await page.heading(msg(lang, 'contact.title'));
  await page.keys('\uE009', 'z');

  const kept = await everything(page);
  for (const word of [...WORDS, 'Любить каву', encodeURIComponent(NAME), 'Коваленко']) assert.ok(!kept.includes(word), `${word} is kept: ${kept.slice(Math.max(0, kept.indexOf(word) - 200), kept.indexOf(word) + 50)}`);
  assert.ok(kept.includes('foreign'), 'what is not ours was touched');
  const stored = await page.stored();
  assert.ok(JSON.parse(stored[`pobratym/1/contact/${id(40)}`]).erased);
  assert.match(stored[`pobratym/draft/update/${id(30)}`], /Телефонувала N\. N\./);
  assert.equal(stored[`pobratym/draft/contact/${id(40)}`], undefined);

  // Others are named as before; where the person stood, "a person" stands.
  await page.open(PAGES.event);
  await page.text(msg(lang, 'privacy.person'), { any: true });
  await page.open(PAGES.agreement);
  await page.text(msg(lang, 'privacy.person'), { any: true });
  await page.open(PAGES.contact);
  await page.text(msg(lang, 'privacy.gone'));

  // The other desk still has them, and has written to them since; its dates are ours, though a midnight may lie between.
  const theirs = here.map(([key, value]) => {
    const entry = JSON.parse(value);
    if (key.endsWith(id(40))) Object.assign(entry, { fields: { ...entry.fields, phone: '+49 111' }, stamps: { phone: ['f00000000000000000000b20', entry.stamp] } });
    return [key, JSON.stringify(entry)];
  });
  await page.open('/exchange');
  await choose(page, file(theirs));
  const erased = await page.role('region', new RegExp(`^${msg(lang, 'privacy.merge')} `));
  await page.text(FORMER, { within: erased });
  assert.equal(await (await page.role('checkbox', undefined, { within: erased })).isSelected(), false);
  assert.deepEqual(await violations(page), []);
  await page.text(msg(lang, 'merge.same'));
  // Something new comes along, and they still do not.
  await choose(page, file([...theirs, record('event', 60, inIt({ title: { uk: 'Новий візит' }, kind: 'visit', when: '2026-05', status: 'planned' }))]));
  await page.text('Новий візит', { any: true });
  await page.click('button', msg(lang, 'merge.take'));
  await page.heading(msg(lang, 'exchange.title'));
  await page.text(like(lang, 'notice.file_loaded', { n: 1 }));
  const after = await everything(page);
  for (const word of [...WORDS, '+49 111']) assert.ok(!after.includes(word), `${word} came back: ${after.slice(Math.max(0, after.indexOf(word) - 200), after.indexOf(word) + 50)}`);

  // On purpose they do.
  await choose(page, file(theirs));
  await page.click('checkbox', undefined, { within: await page.role('region', new RegExp(`^${msg(lang, 'privacy.merge')} `)) });
  await page.click('button', msg(lang, 'merge.take'));
  await page.heading(msg(lang, 'exchange.title'));
  await page.open(PAGES.contact);
  await page.heading(FORMER);
});

journey('all that is held about a person goes into a file: a page, Markdown, data', { lang: 'de' }, async ({ page, lang }) => {
  await live(page, lang);
  await page.open(PAGES.person);
  await catchDownloads(page);
  for (const name of ['page', 'markdown', 'json']) await page.click('button', msg(lang, `privacy.save_${name}`));
  const saved = await until('three files', async () => {
    const saved = await page.run('return window.saved');
    return saved.length === 3 && saved;
  });
  const [html, , json] = ['<!DOCTYPE', '# ', '{'].map((begin) => saved.find((text) => text.startsWith(begin)));
  for (const text of saved) for (const word of [NAME, MAIL, LATIN, FORMER, 'Любить каву', 'Олени Коваленко']) assert.ok(text.includes(word), `${word} is not in ${text.slice(0, 300)}`);
  assert.ok(!/<script/.test(html));
  const data = JSON.parse(json);
  assert.equal(data.contact.fields.name, NAME);
  assert.deepEqual(data.named_in.map((one) => one.type).sort(), ['commitment', 'event']);
  assert.ok(data.earlier.some((one) => one.fields.name === FORMER));
});

journey('a contact that was to be kept until a day that has passed is told', { lang: 'en' }, async ({ page, lang }) => {
  await page.seed({ records: records() });
  await page.open(PAGES.contacts);
  await page.text(like(lang, 'privacy.over', { n: 1 }));
  assert.deepEqual(await violations(page), []);
  await page.click('link', FORMER, { any: true });
  await page.heading(new RegExp(FORMER));
});

journey('everything is erased after a question, in other tabs too, and keys of others stay', { lang: 'en' }, async ({ page, lang }) => {
  await page.seed({ records: records(), foreign: 'stays' });
  await page.open('/data');
  await page.click('button', msg(lang, 'snapshot.take'));
  await page.text(msg(lang, 'snapshot.taken'));
  await page.run(`localStorage.setItem('pobratym/draft/x', '{}')`);
  const first = await page.driver.getWindowHandle();
  await page.driver.switchTo().newWindow('tab');
  await page.open('/');
  const second = await page.driver.getWindowHandle();
  await page.driver.switchTo().window(first);
  await page.click('button', msg(lang, 'privacy.all_open'));
  await until('the focus on the way back', async () => (await (await page.focused()).getAttribute('id')) === 'erase-all-no');
  await page.click('button', msg(lang, 'privacy.all_yes'));
  const anew = () => until('the empty start', () => page.run('return !!document.querySelector("main h1") && !Object.keys(localStorage).some((key) => key.startsWith("pobratym/1/"))'), 30_000);
  await anew();
  await page.driver.switchTo().window(second);
  await anew();
  await page.driver.switchTo().window(first);
  await page.reload();
  await anew();
  const kept = await everything(page);
  for (const word of [...WORDS, 'Leonberg', 'Poltava']) assert.ok(!kept.includes(word), `${word} is kept`);
  assert.equal((await page.stored()).foreign, 'stays');
  await page.driver.switchTo().window(second);
  await page.driver.close();
  await page.driver.switchTo().window(first);
});
