// The shared folder, in two browsers with a profile each. No driver can choose a folder, so a folder of the origin's own (OPFS) stands for it:
// its handles are the same. The journey is the engine: it carries files between the two.
import assert from 'node:assert/strict';

import { violations } from './lib/axe.mjs';
import { addContact, rename, seen, withAnotherDesk } from './lib/desks.mjs';
import { BROWSER, journey } from './lib/journey.mjs';
import { msg } from './lib/messages.mjs';
import { Key } from './lib/page.mjs';
import { PAGES, id, small } from './lib/records.mjs';
import { until } from './lib/wait.mjs';

const LINKS = BROWSER === 'chromium';
/** Each edit loads the app, so that the link has to hold over it. */
const ANEW = { anew: true };

/** From now on the reader who is asked for a folder chooses this one. */
const picks = (page, name = 'partnership') =>
  page.run(
    `const [name] = arguments;
     window.showDirectoryPicker = async () => (await navigator.storage.getDirectory()).getDirectoryHandle(name, { create: true });`,
    name,
  );

/** Runs in the folder, `dir`, what is said; gives what that returns. */
function inFolder(page, script, ...args) {
  return page.driver.executeAsyncScript(
    `const done = arguments[arguments.length - 1], args = [...arguments].slice(0, -1);
     (async () => {
       const dir = await (await navigator.storage.getDirectory()).getDirectoryHandle('partnership', { create: true });
       ${script}
     })().then(done, (error) => done({ failed: String(error) }));`,
    ...args,
  );
}

/** All files of the folder by name. */
const files = (page) =>
  inFolder(page, `const all = {}; for await (const [name, handle] of dir.entries()) all[name] = await (await handle.getFile()).text(); return all;`);

async function put(page, all) {
  const failed = await inFolder(
    page,
    `for (const [name, text] of Object.entries(args[0])) {
       const stream = await (await dir.getFileHandle(name, { create: true })).createWritable();
       await stream.write(text); await stream.close();
     }`,
    all,
  );
  assert.equal(failed, null);
}

const takeAway = (page, name) => inFolder(page, 'await dir.removeEntry(args[0])', name);

/** The page looks into the folder, as it does when its window is come back to. */
const look = (page) => page.run(`window.dispatchEvent(new Event('focus'))`);

const linked = async (page) => JSON.parse((await page.stored())['pobratym/settings']).folder;
const ownName = async (page) => `pobratym-${(await linked(page)).replica}.json`;

async function link(page, contacts = true) {
  await page.open('/exchange');
  await picks(page);
  await page.click('radio', msg(page.lang, `folder.contacts_${contacts ? 'with' : 'without'}`));
  await page.click('button', msg(page.lang, 'folder.link'));
  await page.text(msg(page.lang, 'folder.in_step'));
}

const said = (page, part) => until(`the page to have "${part}"`, async () => JSON.stringify(await seen(page)).includes(part));
const written = (page, part) => until(`the file to say "${part}"`, async () => (await look(page), (await files(page))[await ownName(page)] ?? '').includes(part));

/** What the other desk would have put there: our own file, with another title of the commitment, as Kassel. */
async function fromKassel(page, title, more = {}) {
  const file = JSON.parse((await files(page))[await ownName(page)]);
  const commitment = file.records.find((record) => record.id === id(30));
  commitment.fields.title = { en: title, de: title, uk: title };
  const before = commitment.stamps?.title?.[0] ?? commitment.stamp;
  commitment.stamps = { ...commitment.stamps, title: [more.at ?? laterThan(before), more.saw ?? before] };
  return JSON.stringify({ ...file, from: 'Kassel' });
}

/** A stamp of another replica, later than this one. */
const laterThan = (stamp) => (BigInt(`0x${stamp.slice(0, 12)}`) + 1000n).toString(16).padStart(12, '0') + `${stamp.slice(12, 16)}0000beef`;

journey('a browser that cannot link a folder says what to do instead', { lang: 'de' }, async ({ page, lang }) => {
  await page.seed({ records: small() });
  await page.open('/');
  await page.run('window.showDirectoryPicker = undefined');
  await page.click('link', msg(lang, 'nav.exchange'), { any: true });
  await page.text(msg(lang, 'folder.missing'));
  await page.text(msg(lang, 'folder.instead'));
  assert.deepEqual(await violations(page), []);
});

journey('what the other desk puts into a folder appears by itself, is told, and can be taken back', { lang: 'en', skip: !LINKS }, async ({ page, lang }) => {
  await page.seed({ records: small() });
  await page.open('/exchange');
  await picks(page);
  await page.click('button', msg(lang, 'folder.link'));
  await page.text(msg(lang, 'folder.contacts_choose'));
  assert.deepEqual(await violations(page), []);
  await link(page);
  assert.deepEqual(await violations(page), []);
  const own = await ownName(page);
  const file = JSON.parse((await files(page))[own]);
  assert.deepEqual([file.format, file.records.length], ['pobratym', small().length]);

  await put(page, { 'pobratym-1234abcd.json': await fromKassel(page, 'Their pen pals'), 'notes.json': '{"a": 1}', 'letter.docx': 'x' });
  // Nobody presses anything.
  await said(page, 'Their pen pals');
  await page.text(msg(lang, 'folder.changed', { n: 1, city: 'Kassel' }));
  await page.text(msg(lang, 'folder.foreign', { n: 1 }));
  // While the message comes up it is paler.
  await until('the message to stand still', () => page.run('return document.getAnimations().length === 0'));
  assert.deepEqual(await violations(page), []);
  await page.click('link', msg(lang, 'exchange.look'));
  await page.text(msg(lang, 'exchange.past_of', { city: 'Kassel' }));
  await page.click('button', msg(lang, 'exchange.look'));
  await page.text(/Their pen pals/, { any: true });

  // Own work is taken back by Ctrl+Z, and what came is not.
  await addContact(page, 'A new office', ANEW);
  await put(page, { 'pobratym-1234abcd.json': await fromKassel(page, 'Once more') });
  await look(page);
  await said(page, 'Once more');
  await page.keys(Key.CONTROL, 'z');
  await page.text(msg(lang, 'notice.undone'));
  assert.ok(!JSON.stringify(await seen(page)).includes('A new office'));
  await said(page, 'Once more');
  await page.click('button', msg(lang, 'folder.take_back'));
  await page.text(msg(lang, 'notice.taken_back'));
  await said(page, 'Their pen pals');
  await written(page, 'Their pen pals');
  await page.open('/data');
  await page.text(new RegExp(msg(lang, 'snapshot.reason_folder')), { any: true });
});

journey('what was changed on both sides is kept with both values, and asked once', { lang: 'uk', skip: !LINKS }, async ({ page, lang }) => {
  await page.seed({ records: small() });
  await link(page);
  const theirs = await fromKassel(page, 'Їхня назва');
  await rename(page, 'Наша назва', ANEW);
  await put(page, { 'pobratym-1234abcd.json': theirs });
  await look(page);
  await until('both values to be kept', async () => Object.keys(await page.stored()).some((key) => key.startsWith('pobratym/review/')));
  await page.open('/data');
  await page.text(/Наша назва/, { any: true });
  await page.text(/Їхня назва/, { any: true });
  await page.click('button', msg(lang, 'review.leave'));
  await page.text(msg(lang, 'review.left'));
  // The other desk has not read it yet, and this one reads its file anew.
  await page.reload();
  await page.text(msg(lang, 'review.none'));
  await page.open('/exchange');
  await page.text(msg(lang, 'folder.in_step'));
  assert.equal(Object.keys(await page.stored()).filter((key) => key.startsWith('pobratym/review/')).length, 0);
});

journey('a file that is cut waits for its other half, and one that is gone takes nothing along', { lang: 'de', skip: !LINKS }, async ({ page, lang }) => {
  await page.seed({ records: small() });
  await link(page);
  const before = await seen(page);
  const whole = await fromKassel(page, 'Ganz');
  await put(page, { 'pobratym-1234abcd.json': whole.slice(0, whole.length / 2), 'pobratym-00000000.json': '', 'large.json': `${'[1,'.repeat(100_000)}` });
  await look(page);
  await page.text(msg(lang, 'folder.cut', { n: 2 }));
  assert.deepEqual(await seen(page), before);
  await put(page, { 'pobratym-1234abcd.json': whole });
  await look(page);
  await said(page, 'Ganz');
  await takeAway(page, 'pobratym-1234abcd.json');
  await takeAway(page, await ownName(page));
  await written(page, 'Ganz');
  await said(page, 'Ganz');
});

journey('the link holds over a reload, asks again where the browser wants that, and says what is wrong', { lang: 'en', skip: !LINKS }, async ({ page, lang }) => {
  await page.seed({ records: small() });
  await link(page);
  const own = await ownName(page);
  // The browser has forgotten that it may, and the reader says no before they say yes.
  const forgetful = `
    let last = 'prompt';
    const answers = ['denied', 'granted'];
    const ask = async () => (last = answers.length ? answers.shift() : last);
    FileSystemHandle.prototype.requestPermission = ask;
    FileSystemHandle.prototype.queryPermission = async () => last;`;
  const { identifier } = await page.driver.sendAndGetDevToolsCommand('Page.addScriptToEvaluateOnNewDocument', { source: forgetful });
  await page.open(PAGES.commitments);
  await page.text(msg(lang, 'folder.banner', { name: 'partnership', state: msg(lang, 'folder.asks') }));
  assert.deepEqual(await violations(page), []);
  await page.click('button', msg(lang, 'folder.reconnect'));
  await page.text(msg(lang, 'folder.banner', { name: 'partnership', state: msg(lang, 'folder.denied') }));
  await page.click('button', msg(lang, 'folder.reconnect'));
  await page.gone('button', msg(lang, 'folder.reconnect'));
  await addContact(page, 'After it', ANEW);
  await page.driver.sendAndGetDevToolsCommand('Page.removeScriptToEvaluateOnNewDocument', { identifier });
  await page.open('/exchange');
  await written(page, 'After it');

  // No room, then a program that holds the file, then a folder that is gone.
  for (const [name, message] of [['QuotaExceededError', 'full'], ['NoModificationAllowedError', 'locked'], ['NotFoundError', 'gone']]) {
    await page.run(
      `const [name] = arguments;
       window.real = window.real || FileSystemFileHandle.prototype.createWritable;
       FileSystemFileHandle.prototype.createWritable = async () => { throw new DOMException('no', name); };`,
      name,
    );
    await takeAway(page, own);
    await look(page);
    await page.text(msg(lang, `folder.${message}`));
    await page.run('FileSystemFileHandle.prototype.createWritable = window.real');
    await page.click('button', msg(lang, 'folder.now'));
    await page.text(msg(lang, 'folder.in_step'));
    await written(page, 'After it');
  }
});

journey('a link is ended: the records stay, and the file stays or goes', { lang: 'uk', skip: !LINKS }, async ({ page, lang }) => {
  await page.seed({ records: small() });
  await link(page, false);
  const own = await ownName(page);
  const types = async () => [...new Set(JSON.parse((await files(page))[own]).records.map(({ type }) => type))];
  assert.ok(!(await types()).includes('contact'));
  await page.click('radio', msg(lang, 'folder.contacts_with'));
  await until('the contacts to be in the file', async () => (await types()).includes('contact'));
  const before = await seen(page);
  await page.click('button', msg(lang, 'folder.unlink'));
  await page.text(msg(lang, 'folder.left', { file: own }));
  assert.deepEqual(await violations(page), []);
  assert.equal(await linked(page), undefined);
  assert.ok(own in (await files(page)));
  await page.click('button', msg(lang, 'folder.remove'));
  await until('the file to go', async () => !(own in (await files(page))));
  assert.deepEqual(await seen(page), before);
  await page.reload();
  await page.role('button', msg(lang, 'folder.link'));
});

journey('of two tabs one writes, and the other one when that is gone', { lang: 'en', skip: !LINKS }, async ({ page, lang }) => {
  await page.seed({ records: small() });
  await link(page);
  const own = await ownName(page);
  const first = await page.driver.getWindowHandle();
  await page.driver.switchTo().newWindow('tab');
  await page.open('/exchange');
  await page.driver.switchTo().window(first);
  await addContact(page, 'By the first', ANEW);
  await page.driver.close();
  const [second] = await page.driver.getAllWindowHandles();
  await page.driver.switchTo().window(second);
  await said(page, 'By the first');
  await page.text(msg(lang, 'folder.in_step'));
  await written(page, 'By the first');
  assert.deepEqual(Object.keys(await files(page)), [own], 'one browser has one file');
});

journey('two desks share a folder through twenty rounds of edits and end equal', { lang: 'en', skip: !LINKS, patience: 900_000 }, async ({ page: ours }) => {
  await withAnotherDesk(async (theirs) => {
    const desks = [ours, theirs];
    for (const desk of desks) {
      await desk.seed({ records: small() });
      await link(desk);
    }
    const names = [await ownName(ours), await ownName(theirs)];
    /** The engine brings the file of one desk to the other: whole, first cut, or as a copy of a conflict. */
    const carry = async (round, from) => {
      const [source, target] = [desks[from], desks[1 - from]];
      // While the page puts a new file into its place, there may be none for a moment.
      const whole = await until('the file to carry', async () => (await files(source))[names[from]]);
      if (round % 4 === 1) await put(target, { [names[from]]: whole.slice(0, whole.length / 3) });
      const copies = [names[from], names[from].replace('.json', `.sync-conflict-2026113${round % 10}-101500-ABCDEFG.json`), names[from].replace('.json', ' (Conflict 2026-11-30).json')];
      await look(target);
      await put(target, { [copies[round % 3]]: whole });
      await look(target);
    };
    for (let round = 1; round <= 20; round += 1) {
      for (const [at, desk] of desks.entries()) {
        const name = `Desk ${at + 1}, round ${round}`;
        await (round % 2 ? addContact : rename)(desk, name, ANEW);
        await written(desk, name);
      }
      await carry(round, round % 2);
      await carry(round, 1 - (round % 2));
      // Each has what the other one had, and writes that; then both have the same.
      await until(`both to have the same after round ${round}`, async () => {
        await carry(round, 0);
        await carry(round, 1);
        return JSON.stringify(await seen(ours)) === JSON.stringify(await seen(theirs));
      }, 30_000);
    }
    const all = JSON.stringify(await seen(ours));
    for (let round = 1; round <= 20; round += 2) for (const at of [1, 2]) assert.ok(all.includes(`Desk ${at}, round ${round}`), `nothing is lost of round ${round}`);
  });
});
