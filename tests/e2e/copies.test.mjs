// Copies outside the browser: when the last one was made, the reminder, and what goes into a file to make room.
import assert from 'node:assert/strict';

import { violations } from './lib/axe.mjs';
import { catchDownloads, catchPicker, savedFile } from './lib/files.mjs';
import { label, save } from './lib/form.mjs';
import { journey } from './lib/journey.mjs';
import { msg } from './lib/messages.mjs';
import { PAGES, id, small } from './lib/records.mjs';
import { until } from './lib/wait.mjs';

const settings = (lang, more) => ({ 'pobratym/settings': JSON.stringify({ lang, theme: 'system', our_city: '', ...more }) });
const kept = async (page) => JSON.parse((await page.stored())['pobratym/settings']);
const beginning = (text) => new RegExp(text.split('{')[0]);

/** `small()`, whose partnership has ended. */
const ended = () => small().map(([key, value]) => [key, value.replace('"stage":"active"', '"stage":"ended"')]);

/** What a partnership takes with it. */
const INSIDE = [1, 10, 20, 30, 40, 41].map(id);

journey('an old copy and changes since: reminded, later, and no more after saving', { lang: 'de' }, async ({ page, lang }) => {
  await page.seed({ ...settings(lang, { copied: { at: 1, records: 7 }, mood: 'calm' }), records: small() });
  await page.open('/');
  await page.text(msg(lang, 'copy.due'));
  await page.click('button', msg(lang, 'copy.later'));
  await page.gone('button', msg(lang, 'copy.later'));
  await page.reload();
  assert.equal((await page.texts(msg(lang, 'copy.due'))).length, 0);

  await page.seed({ ...settings(lang, { copied: { at: 1, records: 7 }, mood: 'calm' }) });
  await page.open('/');
  await catchDownloads(page);
  await page.click('button', msg(lang, 'copy.save'));
  await page.text(msg(lang, 'copy.saved', { n: 7 }));
  await page.gone('button', msg(lang, 'copy.later'));
  assert.equal((await savedFile(page)).records.length, 7);
  const { copied, mood } = await kept(page);
  assert.ok(copied.at > 1 && copied.records === 7);
  assert.equal(mood, 'calm', 'a setting of another version is gone');
});

journey('the page says what the last copy lacks, saves another, and sets how often to be reminded', async ({ page, lang }) => {
  await page.seed({ records: small() });
  await page.open(PAGES.data);
  await page.text(new RegExp(msg(lang, 'copy.never')));
  await catchPicker(page, { refusedOnce: true });
  await page.click('button', msg(lang, 'copy.save'));
  await page.click('button', msg(lang, 'copy.save'));
  assert.equal((await savedFile(page)).records.length, 7);
  await page.text(new RegExp(msg(lang, 'copy.nothing_since')));
  await page.choose(msg(lang, 'copy.rhythm'), msg(lang, 'copy.rhythm_week'));
  assert.equal((await kept(page)).remind, 'week');
  await page.open(`${PAGES.contact}/edit`);
  await page.fill(label(lang, 'contact.name'), 'Youth office');
  await save(page);
  await page.heading('Youth office');
  await page.open(PAGES.data);
  await page.text(beginning(msg(lang, 'copy.last', { n: 7 })));
  await page.text(new RegExp(msg(lang, 'copy.since', { n: 1 })));
});

journey('two tabs: the copy that one has saved stands in the other, whose settings do not undo it', async ({ page, lang }) => {
  await page.seed({ records: small() });
  await page.open(PAGES.data);
  const first = await page.driver.getWindowHandle();
  await page.driver.switchTo().newWindow('tab');
  const second = await page.driver.getWindowHandle();
  try {
    await page.open(PAGES.data);
    await catchDownloads(page);
    await page.click('button', msg(lang, 'copy.save'));
    await page.text(msg(lang, 'copy.saved', { n: 7 }));
    await page.driver.switchTo().window(first);
    await page.text(beginning(msg(lang, 'copy.last', { n: 7 })));
    await page.choose(msg(lang, 'copy.rhythm'), msg(lang, 'copy.rhythm_week'));
    const { copied, remind } = await kept(page);
    assert.deepEqual([copied?.records, remind], [7, 'week']);
  } finally {
    await page.driver.switchTo().window(second);
    await page.driver.close();
    await page.driver.switchTo().window(first);
  }
});

journey('a partnership that has ended goes into a file, and then out of the browser', { lang: 'uk' }, async ({ page, lang }) => {
  await page.seed({ records: ended() });
  await page.open(PAGES.data);
  await catchDownloads(page);
  await page.click('button', msg(lang, 'archive.save'));
  await page.text(msg(lang, 'archive.offered'));
  const file = await savedFile(page);
  assert.deepEqual(file.records.map((one) => one.id).sort(), INSIDE);
  assert.deepEqual(file.scope, [id(1)]);
  assert.equal((await page.roles('button', msg(lang, 'archive.remove', { n: 6 }))).length, 0, 'it can go before the file is there');
  assert.deepEqual(await violations(page), []);
  await page.click('button', msg(lang, 'archive.have'));
  await page.click('button', msg(lang, 'archive.remove', { n: 6 }));
  await page.text(msg(lang, 'archive.done', { n: 6 }));
  const stored = await page.stored();
  const left = Object.entries(stored).filter(([key, value]) => INSIDE.some((one) => key.endsWith(one)) && !JSON.parse(value).deleted);
  assert.deepEqual(left, []);
  assert.ok(!JSON.stringify(stored).includes('Schulverwaltung'), 'a name is still there');
  await page.text(new RegExp(msg(lang, 'snapshot.reason_archive')));
  await page.answer('undo');
  await page.role('button', msg(lang, 'archive.save'));
  assert.match((await page.stored())[`pobratym/1/contact/${id(41)}`], /Schulverwaltung/);
});

journey('where one can say where a file goes, it may go once it is written', async ({ page, lang }) => {
  await page.seed({ records: ended() });
  await page.open(PAGES.data);
  await catchPicker(page, { refusedOnce: true });
  await page.click('button', msg(lang, 'archive.save'));
  // That was refused: nothing has happened, and nothing is said.
  await page.click('button', msg(lang, 'archive.save'));
  await page.text(msg(lang, 'archive.saved'));
  assert.equal((await savedFile(page)).records.length, 6);
  await until('the focus at what is next', async () => (await (await page.focused()).getText()) === msg(lang, 'archive.remove', { n: 6 }));
  await page.click('button', msg(lang, 'archive.keep'));
  await page.role('button', msg(lang, 'archive.save'));
});

journey('more than sixty per cent taken: said on every page, with the way to make room', { lang: 'de' }, async ({ page, lang }) => {
  await page.seed({ records: small() });
  // Not every browser counts letters of other scripts as one: what fits is tried out.
  await page.run(`
    let block = 'ж'.repeat(1 << 20), room = 0;
    for (let n = 0; block.length; n += 1) {
      try { localStorage.setItem('other-app/' + n, block); room += block.length; } catch (full) { block = block.slice(0, block.length >> 1); }
    }
    for (const key of Object.keys(localStorage)) if (key.startsWith('other-app/')) localStorage.removeItem(key);
    localStorage.setItem('pobratym/draft/long', 'ж'.repeat(room * 0.65));`);
  await page.open('/');
  await page.text(msg(lang, 'archive.short'));
  await page.click('link', msg(lang, 'archive.make_room'));
  await page.heading(msg(lang, 'data.title'));
  await page.text(msg(lang, 'archive.what_to_do'));
  await until('the focus at the section', async () => (await (await page.focused()).getText()) === msg(lang, 'archive.title'));
  await page.click('button', msg(lang, 'copy.later'));
  await page.gone('button', msg(lang, 'copy.later'));
});
