// After a visit: from a press report to records.
import assert from 'node:assert/strict';

import { violations } from './lib/axe.mjs';
import { docx, giveFile } from './lib/documents.mjs';
import { BROWSER, journey } from './lib/journey.mjs';
import { msg } from './lib/messages.mjs';
import { Key } from './lib/page.mjs';
import { small } from './lib/records.mjs';
import { until } from './lib/wait.mjs';

const REPORT = `Marburg, 14. Juli 2025

Delegation aus Poltawa zu Gast in Marburg

Eine Delegation aus der ukrainischen Partnerstadt Poltawa hat vom 9. bis 12. Juli 2025 Marburg besucht. Oberbürgermeisterin Dr. Anja Rehberg empfing die Gäste.

Vereinbart wurden folgende Schritte:

• ein digitaler Austausch der Schulen
• die Lieferung von zwei Linienbussen

„Wir sind gekommen, um gemeinsam zu arbeiten“, sagte Oberbürgermeisterin Rehberg.
`;

const field = (page) => msg(page.lang, 'intake.text');
const button = (page, key) => page.click('button', msg(page.lang, `intake.${key}`));
const group = (page, key) => page.role('heading', msg(page.lang, `intake.${key}`), { level: 3 });
const found = (page) => page.role('heading', msg(page.lang, 'intake.found'), { level: 2 });
/** A counted message with whatever number. */
const counted = (page, key) => new RegExp(`^${msg(page.lang, key, { n: 5 }).replace('5', '\\d+')}$`);
const taking = (page) => counted(page, 'intake.take');
const box = (page, name) => page.role('checkbox', name, { any: true });
/** The types of the records that are there, in order. */
const kept = async (page) =>
  Object.entries(await page.stored())
    .filter(([key, value]) => key.startsWith('pobratym/1/') && !JSON.parse(value).deleted)
    .map(([key]) => key.split('/')[2])
    .sort();

async function read(page, text) {
  await page.paste(field(page), text);
  await button(page, 'read');
  await found(page);
}

for (const lang of ['de', 'en']) {
  journey(`from a pasted report to the timeline, and back: ${lang}`, { lang }, async ({ page }) => {
    await page.seed();
    await page.open('/');
    await page.click('link', msg(lang, 'start.report_begin'));
    await read(page, REPORT);
    assert.deepEqual(await violations(page), []);
    assert.deepEqual(await kept(page), [], 'nothing is recorded before it is taken over');
    for (const key of ['partners', 'events', 'commitments', 'people', 'statements', 'sources']) await group(page, key);
    await box(page, 'ein digitaler Austausch der Schulen');
    await box(page, /Anja Rehberg/);
    await page.click('button', taking(page));
    await page.heading(msg(lang, 'partnership.timeline'));
    await page.role('link', /Marburg|Poltawa|Delegation/, { any: true });
    const records = await kept(page);
    for (const [type, least] of [['partnership', 1], ['event', 1], ['commitment', 2], ['contact', 1]]) {
      assert.ok(records.filter((one) => one === type).length >= least, `${type} of ${records}`);
    }
    assert.equal((await page.stored())['pobratym/draft/intake'], undefined);
    await page.answer('undo');
    await until('all of it taken back', async () => (await kept(page)).length === 0);
  });
}

journey('a half-done report survives a reload, and is discarded', { lang: 'de' }, async ({ page, lang }) => {
  await page.seed();
  await page.open('/intake');
  await read(page, REPORT);
  const bus = 'die Lieferung von zwei Linienbussen';
  await page.click(await box(page, 'ein digitaler Austausch der Schulen'));
  const actions = await page.role('group', msg(lang, 'intake.tools', { name: bus }));
  await page.click('button', msg(lang, 'intake.dismiss'), { within: actions });
  await page.gone('checkbox', bus);
  await page.reload();
  await found(page);
  assert.equal(await (await box(page, 'ein digitaler Austausch der Schulen')).isSelected(), false);
  await page.gone('checkbox', bus);
  await page.click('button', msg(lang, 'intake.bring_back', { n: 1 }));
  await box(page, bus);
  await button(page, 'discard');
  assert.equal(await page.value(field(page)), '');
  await page.reload();
  assert.equal(await page.value(field(page)), '');
});

journey('by the keyboard alone, a place of the text becomes a draft', { lang: 'en' }, async ({ page, lang }) => {
  await page.seed();
  await page.open('/intake');
  await page.paste(field(page), 'Spring cleaning of the archive\nNothing else.');
  await page.keys(Key.TAB);
  await page.keys(Key.ENTER);
  await found(page);
  // It comes there when the browser has drawn what was found, and would take it from what is gone to before.
  await until('the focus on what was found', async () => (await (await page.focused()).getText()) === msg(lang, 'intake.found'));
  await (await page.role('radio', msg(lang, 'intake.view_plain'))).sendKeys(' ');
  const plain = await page.role('textbox', msg(lang, 'intake.the_text'));
  await page.run('arguments[0].focus(); arguments[0].setSelectionRange(0, 0);', plain);
  await page.keys(Key.SHIFT, Key.END);
  await page.focus(await page.role('button', msg(lang, 'intake.make')));
  await page.keys(Key.ENTER);
  await until('the menu to be open', async () => (await (await page.focused()).getAttribute('role')) === 'menuitem');
  await page.keys(Key.ARROW_DOWN);
  await page.keys(Key.ENTER);
  await group(page, 'commitments');
  await box(page, 'Spring cleaning of the archive');
  await until('the focus on the draft', async () => /intake-draft-/.test(await (await page.focused()).getAttribute('id')));
});

journey('marks and drafts show each other', { lang: 'de' }, async ({ page, lang }) => {
  await page.seed();
  await page.open('/intake');
  await read(page, REPORT);
  const name = 'ein digitaler Austausch der Schulen';
  const actions = await page.role('group', msg(lang, 'intake.tools', { name }));
  await page.click('button', msg(lang, 'intake.in_text'), { within: actions });
  await until('the mark to have the focus', async () => (await (await page.focused()).getTagName()) === 'mark');
  assert.match(await (await page.focused()).getText(), /digitaler Austausch/);
  await page.keys(Key.ENTER);
  await until('the draft to have the focus', async () => /intake-draft-/.test(await (await page.focused()).getAttribute('id')));
  assert.match(await (await page.focused()).getText(), /digitaler Austausch/);
});

journey('documents are read, and others are told why not', { lang: 'de' }, async ({ page, lang }) => {
  await page.seed();
  await page.open('/intake');
  await giveFile(page, msg(lang, 'intake.open'), 'report.pdf', Buffer.from('%PDF-1.7'));
  await page.text(msg(lang, 'intake.pdf'));
  await giveFile(page, msg(lang, 'intake.open'), 'photo.png', Buffer.from([0x89, 0x50, 0x4e, 0x47, 0, 0, 1]));
  await page.text(msg(lang, 'intake.binary'));
  await giveFile(page, msg(lang, 'intake.open'), 'report.docx', docx(REPORT.split('\n')));
  await found(page);
  await box(page, 'ein digitaler Austausch der Schulen');
  await button(page, 'back');
  assert.match(await page.value(field(page)), /^Marburg, 14\. Juli 2025\n/);
});

journey('what is no report gets a plain answer', { lang: 'en' }, async ({ page, lang }) => {
  await page.seed();
  await page.open('/intake');
  await button(page, 'read');
  await page.text(msg(lang, 'intake.empty'));
  for (const text of ['12345 67890', 'א'.repeat(200), 'x'.repeat(1_000_000), '<img src=x onerror="window.hit = 1"><script>window.hit = 1</script>']) {
    await read(page, text);
    await page.text(msg(lang, 'intake.other_language'));
    assert.equal(await page.run('return document.querySelectorAll("#intake-read img, #intake-read script").length + (window.hit || 0)'), 0);
    await button(page, 'back');
  }
});

journey('on a phone, into the partnership that is there', { lang: 'de' }, async ({ page, lang }) => {
  await page.seed({ records: small() });
  // Other browsers make no window as narrow; the pages' own journey looks at them in a frame.
  await page.resize(BROWSER === 'chromium' ? 390 : 600, 844);
  await page.open('/intake');
  await read(page, REPORT);
  assert.ok(await page.run('return document.documentElement.scrollWidth <= document.documentElement.clientWidth'));
  await page.text(msg(lang, 'intake.partner_there'), { any: true });
  const before = (await kept(page)).filter((one) => one === 'partnership').length;
  await page.click('button', taking(page));
  await page.heading(msg(lang, 'partnership.timeline'));
  assert.equal((await kept(page)).filter((one) => one === 'partnership').length, before);
  await page.resize(1280);
});

journey('what is shared to the app stands in the field, and not in the address', { lang: 'en' }, async ({ page }) => {
  await page.seed();
  await page.open(`/intake?title=${encodeURIComponent('Візит')}&text=${encodeURIComponent('50 % & more')}`);
  await until('the text', async () => (await page.value(field(page))) === 'Візит\n\n50 % & more');
  await until('a bare address', async () => (await page.path()) === '/intake');
});
