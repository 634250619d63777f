// Nothing is lost: the journal, what a browser has forgotten, and several tabs at once.
import assert from 'node:assert/strict';

import { label, save } from './lib/form.mjs';
import { BROWSER, journey } from './lib/journey.mjs';
import { msg } from './lib/messages.mjs';
import { PAGES, id, small } from './lib/records.mjs';
import { addScript, variant } from './lib/site.mjs';
import { until } from './lib/wait.mjs';

const CONTACT = `pobratym/1/contact/${id(40)}`;

/** How safe the last change is, as the page says it. */
const safety = (page) =>
  page.run(`return [...document.querySelectorAll('.safety')].filter((one) => one.checkVisibility()).map((one) => one.textContent).join()`);

const says = (page, key) => until(`"${key}"`, async () => (await safety(page)) === msg(page.lang, `safety.${key}`));

async function rename(page, field, value) {
  await page.open(`${PAGES.contact}/edit`);
  await page.fill(label(page.lang, `contact.${field}`), value);
  await save(page);
}

/** What local storage would hold had the browser been killed before it wrote: the record as it was at first. */
async function forget(page, [key, value]) {
  await page.driver.get(page.site.url('/blank.html'));
  await page.run('localStorage.setItem(arguments[0], arguments[1])', key, value);
}

journey('what was shown as saved comes back when local storage has lost it', async ({ page, lang }) => {
  const records = small();
  await page.seed({ records });
  await rename(page, 'name', 'Youth office');
  await page.heading('Youth office');
  await says(page, 'saved');
  await forget(page, records.find(([key]) => key === CONTACT));
  await page.open(PAGES.contact);
  await page.text(msg(lang, 'notice.recovered', { n: 1 }));
  await page.heading('Youth office');
  assert.match((await page.stored())[CONTACT], /Youth office/, 'it is on the page, and not in local storage');
});

journey('what was deleted and lost stays deleted', async ({ page, lang }) => {
  const records = small();
  await page.seed({ records });
  await page.open(PAGES.contact);
  await page.more('record.delete');
  await says(page, 'saved');
  await forget(page, records.find(([key]) => key === CONTACT));
  await page.open(PAGES.contact);
  await page.heading(msg(lang, 'past.deleted_title'));
});

/** Makes the browser refuse so many writes as if its storage were full. */
const refuse = (page, times) =>
  page.run(`
    let left = arguments[0];
    const real = Storage.prototype.setItem;
    Storage.prototype.setItem = function (key, value) {
      if (left > 0) { left -= 1; throw new DOMException('refused', 'QuotaExceededError'); }
      return real.call(this, key, value);
    };
    window.relent = () => { left = 0; };`, times);

journey('a write that is refused although there is room is done a moment later', async ({ page, lang }) => {
  await page.seed({ records: small() });
  await page.open(`${PAGES.contact}/edit`);
  await refuse(page, 5);
  await page.fill(label(lang, 'contact.name'), 'Youth office');
  await save(page);
  await page.heading('Youth office');
  await says(page, 'saved');
  assert.match((await page.stored())[CONTACT], /Youth office/, 'it is called saved, and not in local storage');
});

journey('a write that goes on being refused is not called saved; the journal has it, and the next change brings both', { patience: 60_000 }, async ({ page, lang }) => {
  await page.seed({ records: small() });
  await page.open(`${PAGES.contact}/edit`);
  await refuse(page, 1e9);
  await page.fill(label(lang, 'contact.name'), 'Youth office');
  await save(page);
  await page.heading('Youth office');
  await says(page, 'saving');
  await says(page, 'not');
  await page.run('window.relent()');
  await page.click('button', msg(lang, 'nav.undo'), { any: true });
  await page.heading('Education office');
  await says(page, 'saved');
  assert.match((await page.stored())[CONTACT], /Education office/);
  await page.open(PAGES.contact);
  await page.heading('Education office');
});

const withoutJournal = () =>
  variant({ edit: (dir) => addScript(dir, 'no-journal.js', "Object.defineProperty(window, 'indexedDB', { get() { throw new DOMException('denied', 'SecurityError'); } });") });

journey('a browser without a journal: said, and everything works', { dir: withoutJournal }, async ({ page, lang }) => {
  await page.seed({ records: small() });
  await rename(page, 'name', 'Youth office');
  await page.heading('Youth office');
  await says(page, 'less');
  await page.text(msg(lang, 'safety.less_why'));
  await page.reload();
  await page.heading('Youth office');
});

journey('two tabs: each shows what the other did, and both edits of one record stay', async ({ page, lang }) => {
  await page.seed({ records: small() });
  await page.open(`${PAGES.contact}/edit`);
  await page.fill(label(lang, 'contact.phone'), '+380 41 2000000');
  const first = await page.driver.getWindowHandle();
  await page.driver.switchTo().newWindow('tab');
  const second = await page.driver.getWindowHandle();
  try {
    await rename(page, 'name', 'Youth office');
    await page.heading('Youth office');
    await page.driver.switchTo().window(first);
    // What was typed here is still here, and the rest is what the other tab has saved.
    await until('the other tab’s name in the form', async () => (await page.value(label(lang, 'contact.name'))) === 'Youth office');
    assert.equal(await page.value(label(lang, 'contact.phone')), '+380 41 2000000');
    await save(page);
    await page.heading('Youth office');
    await page.driver.switchTo().window(second);
    await page.text('+380 41 2000000');
    const kept = JSON.parse((await page.stored())[CONTACT]).fields;
    assert.deepEqual([kept.name, kept.phone], ['Youth office', '+380 41 2000000']);
  } finally {
    await page.driver.switchTo().window(second);
    await page.driver.close();
    await page.driver.switchTo().window(first);
  }
});

journey('a batch that a crash has cut in two is made whole at the next start', async ({ page }) => {
  const records = small();
  await page.seed({ records });
  // As if the browser had died while the contact was renamed together with others.
  await page.run('localStorage.setItem("pobratym/batch", arguments[0])', JSON.stringify({ set: { [CONTACT]: records.find(([key]) => key === CONTACT)[1].replace('Education office', 'Youth office'), theme: 'x' } }));
  await page.open(PAGES.contact);
  await page.heading('Youth office');
  const stored = await page.stored();
  assert.equal(stored['pobratym/batch'], undefined);
  assert.equal(stored.theme, undefined, 'a key of others was written');
});

// Neither Firefox nor WebKit answers without the reader.
journey('once something is made, the browser is asked to keep it, and its answer is shown', { skip: BROWSER !== 'chromium' }, async ({ page, lang }) => {
  await page.seed({ records: small() });
  await rename(page, 'name', 'Youth office');
  await page.heading('Youth office');
  await page.open('/data');
  const given = await page.run('return navigator.storage.persisted()');
  await page.text(new RegExp(msg(lang, given ? 'data.promised' : 'data.not_promised').replace(/[.]/g, '\\.')));
});
