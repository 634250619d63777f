// A file that only a passphrase opens: made here and opened by another program, made by another program and opened here, and all that is no such file.
import assert from 'node:assert/strict';
import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { violations } from './lib/axe.mjs';
import { catchDownloads } from './lib/files.mjs';
import { journey } from './lib/journey.mjs';
import { msg } from './lib/messages.mjs';
import { open, protect } from './lib/protect.mjs';
import { PAGES, small } from './lib/records.mjs';
import { addScript, variant } from './lib/site.mjs';
import { until } from './lib/wait.mjs';

const PASSPHRASE = 'чотири слова ohne Sinn';
const VECTOR = readFileSync(new URL('../fixtures/protected/leonberg.protected.pobratym.json', import.meta.url), 'utf8');
const FILE = 'a.protected.pobratym.json';

async function choose(page, text) {
  const path = join(mkdtempSync(join(tmpdir(), 'pobratym-e2e-protected-')), FILE);
  writeFileSync(path, text);
  const input = await until('the file input', async () => (await page.find('main input[type=file]'))[0]);
  await input.sendKeys(path);
}

/** The field in which a passphrase is typed: it is no textbox for who cannot see it. */
const field = (page, id) => until(`the field ${id}`, async () => (await page.find(`#${id}`))[0]);

async function type(page, id, text) {
  await page.run(
    `const [input, text] = arguments;
     Object.getOwnPropertyDescriptor(HTMLInputElement.prototype, 'value').set.call(input, text);
     input.dispatchEvent(new InputEvent('input', { bubbles: true }));`,
    await field(page, id),
    text,
  );
}

async function openWith(page, passphrase) {
  await page.heading(msg(page.lang, 'merge.title'));
  await page.text(msg(page.lang, 'protect.closed_text'));
  await type(page, 'passphrase', passphrase);
  await page.click('button', msg(page.lang, 'protect.open'));
}

const focusOn = (page, id) => until(`the focus on ${id}`, async () => (await (await page.focused()).getAttribute('id')) === id);

/** Asks for all records with contacts, protected. */
async function asks(page) {
  await page.open('/exchange');
  await catchDownloads(page);
  await page.click('radio', msg(page.lang, 'exchange.what_all'));
  await page.click('radio', msg(page.lang, 'exchange.contacts_with'));
  await page.click('checkbox', new RegExp(`^${msg(page.lang, 'protect.label')}`));
}

const saved = (page) => until('the file', () => page.run('return window.saved[0]'));

journey('what is protected here opens elsewhere, and nothing of it is to be read without the passphrase', { lang: 'de' }, async ({ page, lang }) => {
  await page.seed({ records: small() });
  await asks(page);
  await page.text(msg(lang, 'protect.lost'));
  await page.click('button', msg(lang, 'exchange.save'));
  await page.text(msg(lang, 'protect.short', { n: 8 }));
  await focusOn(page, 'protect-passphrase');
  await type(page, 'protect-passphrase', PASSPHRASE);
  await page.text(msg(lang, 'protect.good'));
  await page.click('button', msg(lang, 'exchange.save'));
  await page.text(msg(lang, 'protect.differs'));
  assert.deepEqual(await violations(page), []);
  assert.deepEqual(await page.run('return window.saved'), []);
  await type(page, 'protect-again', PASSPHRASE);
  await page.click('button', msg(lang, 'exchange.save'));
  const file = await saved(page);
  await page.text(msg(lang, 'copy.saved', { n: small().length }));
  for (const word of ['Schulverwaltung', 'Leonberg', 'contact', 'records']) assert.ok(!file.includes(word), word);
  const { parameters, text } = open(file, PASSPHRASE);
  assert.equal(parameters.iterations, 600_000);
  assert.equal(JSON.parse(text).records.length, small().length);
  assert.throws(() => open(file, `${PASSPHRASE}!`));
  const kept = JSON.stringify(await page.stored());
  assert.ok(!kept.includes(PASSPHRASE), 'the passphrase is kept somewhere');
});

journey('a passphrase that is made for one is shown, and opens the file on the other desk', { lang: 'uk' }, async ({ page, lang }) => {
  await page.seed({ records: small() });
  await asks(page);
  await page.click('button', msg(lang, 'protect.make'));
  const made = await until('a passphrase', async () => (await field(page, 'protect-passphrase')).getProperty('value'));
  assert.match(made, /^([a-z2-9]{4}-){4}[a-z2-9]{4}$/);
  assert.equal(await (await field(page, 'protect-passphrase')).getProperty('type'), 'text');
  await page.click('button', msg(lang, 'exchange.save'));
  const file = await saved(page);
  await page.run('localStorage.clear(); return new Promise((done) => { const gone = indexedDB.deleteDatabase("pobratym"); gone.onsuccess = gone.onerror = gone.onblocked = () => done(); })');
  await page.seed();
  await page.open('/merge');
  await choose(page, file);
  await openWith(page, made);
  await page.click('button', msg(lang, 'merge.take'));
  await page.heading(msg(lang, 'today.title'));
  assert.equal(Object.keys(await page.stored()).filter((key) => key.startsWith('pobratym/1/')).length, small().length);
});

journey('a wrong passphrase is told from a damaged file, and may be mended without choosing the file anew', { lang: 'en' }, async ({ page, lang }) => {
  await page.seed({ records: small() });
  await page.open('/exchange');
  const before = await page.stored();
  await choose(page, VECTOR);
  await openWith(page, 'something else');
  await page.text(msg(lang, 'protect.wrong'));
  await focusOn(page, 'passphrase');
  assert.deepEqual(await violations(page), []);
  // Composed in another way, as another keyboard does it.
  await openWith(page, PASSPHRASE.normalize('NFD'));
  await page.text('Schulverwaltung', { any: true });
  assert.deepEqual(await page.stored(), before, 'something was applied before it was asked for');

  const altered = JSON.parse(VECTOR);
  altered.data = altered.data.replace(/^./, (letter) => (letter === 'A' ? 'B' : 'A'));
  const cases = [
    [VECTOR.slice(0, VECTOR.length - 100), 'damaged'],
    [JSON.stringify(altered), 'damaged'],
    [protect('{}', 'x', { altered: { iterations: 4_000_000_000 } }), 'bounds'],
    [protect('{}', 'x', { altered: { iterations: 1 } }), 'bounds'],
    [protect('{}', 'x', { altered: { kdf: 'argon2id' } }), 'newer'],
  ];
  for (const [text, said] of cases) {
    await choose(page, text);
    await page.text(msg(lang, `protect.${said}`));
    await page.gone('button', msg(lang, 'protect.open'));
  }
  // It opens, and holds something else.
  for (const [inside, said] of [['{"hello": 1}', 'notice.other_format'], ['no JSON', 'notice.other_format']]) {
    await choose(page, protect(inside, PASSPHRASE));
    await openWith(page, PASSPHRASE);
    await page.text(msg(lang, said));
  }
  await choose(page, protect('0'.repeat(30 * 1024 * 1024), PASSPHRASE));
  await openWith(page, PASSPHRASE);
  await page.text(msg(lang, 'notice.file_large'));
  assert.deepEqual(await page.stored(), before);
});

journey('a protected file comes by every way: dropped, pasted, uncompressed by another program', { lang: 'de' }, async ({ page, lang }) => {
  await page.seed({ records: small() });
  await page.open(PAGES.commitment);
  await page.run(
    `const data = new DataTransfer();
     data.items.add(new File([arguments[0]], 'a.json', { type: 'application/json' }));
     document.querySelector('main').dispatchEvent(new DragEvent('drop', { dataTransfer: data, bubbles: true, cancelable: true }));`,
    VECTOR,
  );
  await openWith(page, PASSPHRASE);
  await page.text('Schulverwaltung', { any: true });
  await page.open(PAGES.commitment);
  await page.run(
    `const data = new DataTransfer();
     data.setData('text/plain', arguments[0]);
     document.querySelector('main').dispatchEvent(new ClipboardEvent('paste', { clipboardData: data, data: arguments[0], dataType: 'text/plain', bubbles: true, cancelable: true }));`,
    protect(open(VECTOR, PASSPHRASE).text, 'another one', { altered: { packed: 'none' } }),
  );
  await openWith(page, 'another one');
  await page.text('Schulverwaltung', { any: true });
});

const launched = () =>
  variant({
    edit: (dir) =>
      addScript(
        dir,
        'launch.js',
        `Object.defineProperty(window, 'launchQueue', { value: { setConsumer: (consumer) => consumer({ files: [{ getFile: async () => new File([${JSON.stringify(VECTOR)}], '${FILE}') }] }) } });`,
      ),
  });

journey('a protected file that the installed app was opened with', { dir: launched }, async ({ page, lang }) => {
  await page.seed();
  await page.open('/merge');
  await openWith(page, PASSPHRASE);
  await page.click('button', msg(lang, 'merge.take'));
  await page.heading(msg(lang, 'today.title'));
});

const plainHost = () => variant({ edit: (dir) => addScript(dir, 'plain.js', "Object.defineProperty(window.crypto, 'subtle', { value: undefined });") });

journey('where the browser cannot encrypt, it says so', { dir: plainHost, lang: 'uk' }, async ({ page, lang }) => {
  await page.seed({ records: small() });
  await page.open('/exchange');
  await page.text(msg(lang, 'protect.missing'));
  await page.gone('checkbox', msg(lang, 'protect.label'));
  await choose(page, VECTOR);
  await page.text(msg(lang, 'protect.missing'));
});
