// What cannot be read, and what a newer version has written: said, kept, handed out, and restored where there is a copy.
import assert from 'node:assert/strict';

import { violations } from './lib/axe.mjs';
import { download, watchDownloads } from './lib/downloads.mjs';
import { label, save } from './lib/form.mjs';
import { journey } from './lib/journey.mjs';
import { like, msg } from './lib/messages.mjs';
import { PAGES, id, record, small } from './lib/records.mjs';
import { until } from './lib/wait.mjs';

const CONTACT = `pobratym/1/contact/${id(40)}`;
const CUT = small().find(([key]) => key === CONTACT)[1].slice(0, -4);
const ASIDE = `pobratym/quarantine/${CONTACT}`;

/** `small()` with the contact cut in the middle. */
const damaged = () => small().map(([key, value]) => [key, key === CONTACT ? CUT : value]);

const snapshot = (records) => ({
  at: Date.parse('2026-01-02T12:00:00Z'),
  ids: [],
  about: '{}',
  text: JSON.stringify({ format: 'pobratym', version: 1, records: records.map(([key, value]) => ({ ...JSON.parse(value), type: key.split('/')[2], id: key.split('/')[3] })) }),
});

journey('a damaged record: why, handed out, removed, and put back', { lang: 'uk' }, async ({ page, lang }) => {
  await page.seed({ records: damaged() });
  await page.open('/');
  await page.text(msg(lang, 'damage.banner', { n: 1 }));
  await page.click('link', msg(lang, 'damage.look'));
  await page.role('heading', msg(lang, 'damage.title'));
  const name = `Education office (${msg(lang, 'code.kind.contact')})`;
  await page.role('heading', name);
  await page.text(new RegExp(`^${msg(lang, 'damage.not_json')} ${msg(lang, 'damage.no_copy')}$`));
  assert.deepEqual(await violations(page), []);
  await watchDownloads(page);
  await page.click('button', msg(lang, 'damage.download_what', { what: name }));
  assert.equal((await download(page)).text, CUT);
  // At a later visit it is still there, and still told.
  await page.reload();
  await page.text(msg(lang, 'damage.banner', { n: 1 }));
  const remove = () => page.click('button', msg(lang, 'damage.remove_what', { what: name }));
  await remove();
  await page.gone('heading', name);
  assert.equal((await page.stored())[ASIDE], undefined);
  await page.answer('undo');
  await page.role('heading', name);
  assert.equal((await page.stored())[ASIDE], CUT);
  await remove();
  await page.gone('heading', msg(lang, 'damage.title'));
  await page.reload();
  assert.equal((await page.texts(msg(lang, 'damage.banner', { n: 1 }))).length, 0);
});

journey('a damaged record is restored from the newest snapshot that has it', { lang: 'de' }, async ({ page, lang }) => {
  await page.seed({ records: damaged() });
  await page.open('/guide');
  const without = small().filter(([key]) => key !== CONTACT);
  await page.run('return pobratymDisk.add(arguments[0].map((one) => ["snapshots", one, 10]))', [snapshot(small()), snapshot(without)]);
  await page.open('/data');
  const name = `Education office (${msg(lang, 'code.kind.contact')})`;
  await page.text(new RegExp(like(lang, 'damage.copy').source.slice(1).replace('.+', '.{1,30}')));
  await page.click('button', msg(lang, 'damage.restore_what', { what: name }));
  await page.text(new RegExp(msg(lang, 'damage.here').slice(0, 20)));
  await until('the focus on the row', async () => (await (await page.focused()).getText()) === name);
  assert.equal(JSON.parse((await page.stored())[CONTACT]).fields.name, 'Education office');
  assert.equal((await page.texts(msg(lang, 'damage.banner', { n: 1 }))).length, 0, 'it is here, and still told as missing');
  await page.answer('undo');
  await page.text(new RegExp(msg(lang, 'damage.gone').replace('.', '\\.')));
  assert.equal((await page.stored())[ASIDE], CUT, 'the text is the reader’s to remove');
});

journey('a damaged record that the journal has comes back by itself', async ({ page, lang }) => {
  await page.seed({ records: small() });
  await page.open(`${PAGES.contact}/edit`);
  await page.fill(label(lang, 'contact.name'), 'Youth office');
  await save(page);
  await page.heading('Youth office');
  await until('it to be saved', () => page.run(`return [...document.querySelectorAll('.safety')].some((one) => one.textContent === arguments[0])`, msg(lang, 'safety.saved')));
  await page.driver.get(page.site.url('/blank.html'));
  await page.run('localStorage.setItem(arguments[0], arguments[1])', CONTACT, CUT);
  await page.open('/data');
  await page.text(msg(lang, 'notice.recovered', { n: 1 }));
  await page.role('link', msg(lang, 'damage.open_what', { what: `Youth office (${msg(lang, 'code.kind.contact')})` }));
  assert.equal(JSON.parse((await page.stored())[CONTACT]).fields.name, 'Youth office');
});

const NEWER = [`pobratym/2/contact/${id(40)}`, '{"of": "tomorrow"}'];

journey('records of a newer version: read, handed out, and nothing changed', { lang: 'de' }, async ({ page, lang }) => {
  const mood = record('mood', 90, {});
  await page.seed({ records: [...small(), NEWER, mood] });
  const before = await page.stored();
  await page.open(PAGES.contact);
  await page.heading('Education office');
  const banner = await page.role('alert');
  assert.match(await banner.getText(), new RegExp(msg(lang, 'damage.newer').slice(0, 40)));
  await watchDownloads(page);
  await page.click('button', msg(lang, 'damage.newer_download'));
  const { name, text } = await download(page);
  assert.match(name, /^pobratym-raw-.*\.json$/);
  assert.deepEqual(JSON.parse(text), before);
  await page.more('record.delete');
  await page.text(msg(lang, 'damage.newer_refused'));
  await page.heading('Education office');
  assert.deepEqual(await page.stored(), before);
  await page.click('button', msg(lang, 'damage.newer_reload'), { within: banner });
  await page.started();
  await page.click('link', msg(lang, 'record.edit'));
  await page.heading(msg(lang, 'damage.closed'));
  assert.deepEqual(await page.stored(), before);
});

journey('a newer version in another tab: nothing is changed from then on', async ({ page, lang }) => {
  await page.seed({ records: small() });
  await page.open(PAGES.contact);
  const first = await page.driver.getWindowHandle();
  await page.driver.switchTo().newWindow('tab');
  try {
    await page.driver.get(page.site.url('/blank.html'));
    await page.run('localStorage.setItem(arguments[0], arguments[1])', ...NEWER);
  } finally {
    await page.driver.close();
    await page.driver.switchTo().window(first);
  }
  await page.text(msg(lang, 'damage.newer'));
  const before = await page.stored();
  await page.more('record.delete');
  await page.text(msg(lang, 'damage.newer_refused'));
  assert.deepEqual(await page.stored(), before);
});
