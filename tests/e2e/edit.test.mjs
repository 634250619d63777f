// Changing what is there: undo and redo, reloading, half-filled forms, the language in the middle of a form.
import assert from 'node:assert/strict';

import { label, save, text } from './lib/form.mjs';
import { journey } from './lib/journey.mjs';
import { like, msg } from './lib/messages.mjs';
import { Key } from './lib/page.mjs';
import { PAGES, small } from './lib/records.mjs';
import { until } from './lib/wait.mjs';

journey('an edit is taken back by the notice, by Ctrl+Z, and done again by Ctrl+Shift+Z', async ({ page, lang }) => {
  await page.seed({ records: small() });
  await page.open(PAGES.commitment);
  await page.click('link', msg(lang, 'record.edit'));
  await page.fill(text(lang, 'commitment.title'), 'Letters twice a year');
  await save(page);
  await page.heading('Letters twice a year');
  await page.text(like(lang, 'notice.saved'));
  await page.answer('undo');
  await page.heading('Pen pals');
  await page.text(msg(lang, 'notice.undone'));

  await page.keys(Key.CONTROL, Key.SHIFT, 'z');
  await page.heading('Letters twice a year');
  await page.keys(Key.CONTROL, 'z');
  await page.heading('Pen pals');
  await page.keys(Key.CONTROL, Key.SHIFT, 'z');
  await page.heading('Letters twice a year');
  await page.reload();
  await page.heading('Letters twice a year');
});

journey('in a field, Ctrl+Z belongs to the field', async ({ page, lang }) => {
  await page.seed({ records: small() });
  await page.open(PAGES.contact);
  await page.more('record.duplicate');
  await page.heading(/Education office/);
  await page.click('link', msg(lang, 'record.edit'));
  await page.type(label(lang, 'contact.name'), ' 2');
  await page.keys(Key.CONTROL, 'z');
  await page.heading(like(lang, 'form.edit'));
  const contacts = Object.keys(await page.stored()).filter((key) => key.includes('/contact/') && key.startsWith('pobratym/1/'));
  assert.equal(contacts.length, 3, 'the copy was undone from within a field');
});

journey('a half-filled form survives a reload, and can be discarded and brought back', { lang: 'de' }, async ({ page, lang }) => {
  await page.seed({ records: small() });
  await page.open(PAGES.newEvent);
  await page.fill(text(lang, 'event.title'), 'Kochabend');
  await page.fill(text(lang, 'event.place'), 'Rathaus');
  await page.reload();
  await page.text(msg(lang, 'form.restored'));
  assert.equal(await page.value(text(lang, 'event.title')), 'Kochabend');
  assert.equal(await page.value(text(lang, 'event.place')), 'Rathaus');
  await page.click('button', msg(lang, 'form.discard'));
  await until('an empty field', async () => (await page.value(text(lang, 'event.title'))) === '');
  await page.fill(text(lang, 'event.place'), 'Markthalle');
  await page.click('button', msg(lang, 'form.bring_back'));
  await until('the text again', async () => (await page.value(text(lang, 'event.title'))) === 'Kochabend');
  assert.equal(await page.value(text(lang, 'event.place')), 'Markthalle', 'what was typed after discarding');
});

journey('the language changes in the middle of a form, and nothing is lost', { lang: 'de' }, async ({ page }) => {
  await page.seed({ records: small() });
  await page.open(PAGES.newEvent);
  await page.run('window.stillHere = true');
  await page.fill(text('de', 'event.title'), 'Kochabend');
  await page.choose(label('de', 'event.kind'), msg('de', 'code.event_kind.meeting'));
  await page.click('link', msg('de', 'nav.settings'), { any: true });
  await page.text(msg('de', 'notice.draft_kept'));
  await page.click('radio', 'Українська');
  await page.heading(msg('uk', 'settings.title'));
  page.lang = 'uk';
  await page.answer('continue');
  await page.heading(msg('uk', 'form.new_event'));
  const kind = await page.role('combobox', label('uk', 'event.kind'));
  assert.equal(await kind.getProperty('value'), 'meeting');
  await page.click('tab', /^Deutsch/, { within: await titleTabs(page) });
  assert.equal(await page.value(text('uk', 'event.title', 'de')), 'Kochabend');
  assert.equal(await page.run('return window.stillHere'), true, 'the page was loaded anew');
});

/** The tabs of the title's languages. */
const titleTabs = (page) => page.role('tablist', msg('uk', 'field.event.title'));

journey('leaving a form for another page keeps what was typed', { lang: 'uk' }, async ({ page, lang }) => {
  await page.seed({ records: small() });
  await page.open(PAGES.editCommitment);
  await page.fill(text(lang, 'commitment.title'), 'Листування щомісяця');
  await page.click('link', msg(lang, 'nav.guide'), { any: true });
  await page.text(msg(lang, 'notice.draft_kept'));
  await page.answer('continue');
  await page.heading(like(lang, 'form.edit'));
  assert.equal(await page.value(text(lang, 'commitment.title')), 'Листування щомісяця');
  await save(page);
  await page.heading('Листування щомісяця');
  const stored = await page.stored();
  assert.deepEqual(Object.keys(stored).filter((key) => key.startsWith('pobratym/draft/')), [], 'the draft outlived the saving');
});
