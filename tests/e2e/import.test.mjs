// Tables, contacts and calendars of other programs: in, with a look before; out, and back without a change.
import assert from 'node:assert/strict';
import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

import ICAL from 'ical.js';

import { violations } from './lib/axe.mjs';
import { giveFile, zip } from './lib/documents.mjs';
import { download, watchDownloads } from './lib/downloads.mjs';
import { journey } from './lib/journey.mjs';
import { msg } from './lib/messages.mjs';
import { PAGES, id, record, small } from './lib/records.mjs';

const fixture = (name) => fileURLToPath(new URL(`../fixtures/tables/${name}`, import.meta.url));
const folder = mkdtempSync(join(tmpdir(), 'pobratym-'));
const file = (name, text) => {
  const path = join(folder, name);
  writeFileSync(path, text);
  return path;
};

const choose = async (page, path) => {
  await page.role('button', new RegExp(`^(${msg(page.lang, 'import.choose')}|${msg(page.lang, 'import.choose_other')})$`));
  await (await page.find('input[type=file]'))[0].sendKeys(path);
};
/** What is said of each row: line, title, outcome. */
const rows = (page) => page.run(`return [...document.querySelectorAll('.outcomes tbody tr')].map((row) => [...row.children].slice(0, 3).map((cell) => cell.innerText.trim()))`);
const meaning = (page, heading) => page.value(msg(page.lang, 'import.meaning_of', { heading }), { role: 'combobox' });
const records = async (page, kind) => {
  const stored = Object.entries(await page.stored());
  return stored.filter(([key]) => key.startsWith(`pobratym/1/${kind}/`)).map(([key, value]) => ({ id: key.split('/').at(-1), ...JSON.parse(value) })).filter((one) => !one.deleted);
};
const apply = (lang, n) => msg(lang, 'import.apply', { n });

journey('a table of Excel comes in after a look at it, and goes again in one step', { lang: 'uk' }, async ({ page, lang }) => {
  await page.seed({ records: small() });
  await page.open(PAGES.commitments);
  await page.click('button', msg(lang, 'import.file'));
  await page.click('menuitem', msg(lang, 'import.open'));
  await page.heading(msg(lang, 'import.title'));
  await choose(page, fixture('excel-1251.csv'));
  await page.text('excel-1251.csv');
  assert.equal(await page.value(msg(lang, 'import.encoding'), { role: 'combobox' }), 'Windows-1251');
  assert.equal(await meaning(page, 'Термін виконання'), 'due');
  const before = await page.stored();
  const found = await rows(page);
  assert.deepEqual(found.map(([line, , outcome]) => [line, outcome]), [
    ['2', msg(lang, 'import.is_created')],
    ['3', msg(lang, 'import.is_updated')],
    ['4', msg(lang, 'import.is_created')],
    ['5', msg(lang, 'import.is_refused')],
  ]);
  await page.text(/31\.02\.2026/, { any: true });
  await page.click('radio', new RegExp(`^${msg(lang, 'import.refused')}`));
  assert.equal((await rows(page)).length, 1);
  assert.deepEqual(await page.stored(), before, 'looking at a file changed something');
  assert.deepEqual(await violations(page), []);

  await page.click('button', apply(lang, 3));
  await page.heading(msg(lang, 'board.title'));
  await page.text(msg(lang, 'notice.imported', { n: 3 }));
  await page.text('Тиждень культури');
  const due = Object.fromEntries((await records(page, 'commitment')).map((one) => [one.fields.title.uk, one.fields.due]));
  assert.deepEqual(due, { 'Листування': '2026-12', 'Обмін учнями; 2-й рік': '2026-08-31', 'Тиждень культури': '2027-21' });
  await page.answer('undo');
  await page.text(msg(lang, 'notice.undone'));
  assert.equal((await records(page, 'commitment')).length, 1);
});

journey('what a column means is chosen once and remembered', async ({ page, lang }) => {
  const table = file('odd.csv', 'Wer,Wozu,Rufnummer\nOlha Example,Busse,+380 50 1\n');
  await page.seed({ records: small() });
  await page.open(`/import?partnership=${id(1)}&kind=contact`);
  await choose(page, table);
  await page.choose(msg(lang, 'import.meaning_of', { heading: 'Wer' }), { value: 'name' });
  await page.choose(msg(lang, 'import.meaning_of', { heading: 'Wozu' }), { value: 'role@de' });
  await page.choose(msg(lang, 'import.meaning_of', { heading: 'Rufnummer' }), { value: 'phone' });
  await page.click('button', apply(lang, 1));
  await page.heading(msg(lang, 'contact.title'));
  await page.text('Olha Example');
  await page.open(`/import?partnership=${id(1)}&kind=contact`);
  await choose(page, table);
  await page.text(msg(lang, 'import.nothing_to_do'));
  assert.deepEqual([await meaning(page, 'Wer'), await meaning(page, 'Wozu'), await meaning(page, 'Rufnummer')], ['name', 'role@de', 'phone']);
});

journey('our own table opens in a spreadsheet, and comes back without a change or with the one that was made', { lang: 'de' }, async ({ page, lang }) => {
  const formula = record('contact', 42, { partnership: id(1), name: '=HYPERLINK("https://example.org")', phone: '+49 7152 1', note: { de: 'a;b\n"c"' } });
  await page.seed({ records: [...small(), formula] });
  await page.open(PAGES.contacts);
  await watchDownloads(page);
  await page.click('button', msg(lang, 'import.file'));
  await page.click('menuitem', msg(lang, 'import.save_semicolon', { n: 3 }));
  const out = await download(page);
  assert.match(out.name, /\.csv$/);
  // Reading the text of a blob takes its mark away.
  assert.match(out.text.replace(/^\ufeff/, ''), /^id;/);
  assert.match(out.text, /'=HYPERLINK/);
  assert.match(out.text, /'\+49 7152 1/);

  await page.open(PAGES.data);
  await page.click('link', msg(lang, 'import.open'));
  await choose(page, file('back.csv', out.text));
  await page.text(msg(lang, 'import.nothing_to_do'));
  assert.deepEqual(new Set((await rows(page)).map(([, , outcome]) => outcome)), new Set([msg(lang, 'import.is_unchanged')]));
  await choose(page, file('changed.csv', out.text.replace('Schulverwaltung', 'Schulamt')));
  await page.click('button', apply(lang, 1));
  await page.text('Schulamt');
  assert.equal((await records(page, 'contact')).find((one) => one.id === id(41)).fields.name, 'Schulamt');
});

journey('a workbook of Excel comes in sheet by sheet, and what its columns mean is remembered', { lang: 'de' }, async ({ page, lang }) => {
  await page.seed({ records: small() });
  await page.open(`/import?partnership=${id(1)}`);
  await choose(page, fixture('excel.xlsx'));
  await page.text('excel.xlsx');
  assert.deepEqual((await rows(page)).map(([line, , outcome]) => [line, outcome]), [
    ['4', msg(lang, 'import.is_created')],
    ['5', msg(lang, 'import.is_created')],
    ['6', msg(lang, 'import.is_refused')],
    ['8', msg(lang, 'import.is_created')],
  ]);
  assert.equal(await meaning(page, 'Fällig'), 'due');
  assert.deepEqual(await violations(page), []);
  await page.choose(msg(lang, 'import.meaning_of', { heading: 'Budget: Betrag' }), { value: '' });
  await page.click('button', apply(lang, 3));
  await page.text('Schüleraustausch');
  const due = Object.fromEntries((await records(page, 'commitment')).filter((one) => one.fields.title.de !== 'Brieffreundschaften').map((one) => [one.fields.title.de, [one.fields.due, one.fields.budget]]));
  assert.deepEqual(due, { 'Bibliothek & Lesesaal erneuern': ['2027-08-31', undefined], 'Schüleraustausch': ['2027-09', undefined], 'Ohne Termin': [undefined, undefined] });

  await page.open(`/import?partnership=${id(1)}`);
  await choose(page, fixture('excel.xlsx'));
  await page.text(msg(lang, 'import.nothing_to_do'));
  assert.equal(await meaning(page, 'Budget: Betrag'), '', 'what was left out is not remembered');
  await page.choose(msg(lang, 'import.page'), 'Kontakte');
  const [[line, title], ...others] = await rows(page);
  assert.ok(line === '2' && title.startsWith('Jörg Beispiel') && others.length === 0, `${line} ${title}`);
  await page.click('button', apply(lang, 1));
  await page.heading(msg(lang, 'contact.title'));
  await page.text('Jörg Beispiel');
});

journey('our own workbook comes back without a change, or with the one that was made', { lang: 'uk' }, async ({ page, lang }) => {
  const rich = record('commitment', 31, { partnership: id(1), title: { uk: '=1+1', de: 'a_x000D_b' }, status: 'agreed', due: '2031-08-31', budget: { amount: 125_050, currency: 'EUR' } });
  await page.seed({ records: [...small(), rich] });
  await page.open(PAGES.commitments);
  await watchDownloads(page);
  await page.click('button', msg(lang, 'import.file'));
  await page.click('menuitem', msg(lang, 'import.save_workbook', { n: 2 }));
  const out = await download(page);
  assert.match(out.name, /\.xlsx$/);
  const before = await page.stored();
  await page.open(`/import?partnership=${id(1)}`);
  await choose(page, file('back.xlsx', Buffer.from(out.bytes, 'base64')));
  await page.text(msg(lang, 'import.nothing_to_do'));
  assert.equal((await rows(page)).length, 2);
  assert.deepEqual(await page.stored(), before);
});

journey('hostile workbooks and tables are refused with the reason, and nothing changes', async ({ page, lang }) => {
  await page.seed({ records: small() });
  await page.open(`/import?partnership=${id(1)}`);
  await page.role('button', msg(lang, 'import.choose'));
  const before = await page.stored();
  const label = msg(lang, 'import.choose');
  const book = (sheet) => [
    ['xl/workbook.xml', '<workbook><sheets><sheet name="A" r:id="rId1"/></sheets></workbook>'],
    ['xl/_rels/workbook.xml.rels', '<Relationships><Relationship Id="rId1" Target="worksheets/sheet1.xml"/></Relationships>'],
    ['xl/worksheets/sheet1.xml', sheet],
  ];
  const lying = (container) => {
    // A bomb says that it is small.
    const at = container.lastIndexOf('PK\u0001\u0002');
    container.writeUInt32LE(100, at + 24);
    return container;
  };
  const spaces = ' '.repeat(60 * 1024 * 1024);
  const cases = [
    ['cut.xlsx', zip(book('<worksheet/>')).subarray(0, 300), 'book_damaged'],
    ['bomb.xlsx', zip(book(spaces)), 'book_large'],
    ['lying.xlsx', lying(zip(book(spaces))), 'book_large'],
    ['no-workbook.xlsx', zip([['word/document.xml', '<a/>']]), 'book_damaged'],
    ['deep.xlsx', zip(book('<row><c><is><t>'.repeat(10_000))), 'nothing'],
    ['old.xls', Buffer.from([0xd0, 0xcf, 0x11, 0xe0]), 'workbook'],
    ['picture.csv', Buffer.from('<svg onload=alert(1)>'), 'other'],
    ['empty.csv', Buffer.from(''), 'nothing'],
  ];
  for (const [name, bytes, said] of cases) {
    await giveFile(page, label, name, bytes);
    await page.text(name);
    await page.text(msg(lang, `import.${said}`));
  }
  await page.run(`
    const input = document.querySelector('input[type=file]');
    const data = new DataTransfer();
    data.items.add(new File([new Uint8Array(100 * 1024 * 1024)], 'huge.xlsx'));
    input.files = data.files;
    input.dispatchEvent(new Event('change', { bubbles: true }));`);
  await page.text(msg(lang, 'notice.file_large'));
  assert.deepEqual(await page.stored(), before);
});

journey('contacts go out as vCards that another program reads, and come in from Google', { lang: 'uk' }, async ({ page, lang }) => {
  const rich = record('contact', 42, { partnership: id(1), name: 'Оля; Приклад', role: { uk: 'Голова', de: 'Leiterin' }, email: 'o@example.org', languages: ['uk', 'de'], partner: id(3) });
  await page.seed({ records: [...small(), rich] });
  await page.open(`${PAGES.contacts}?q=Оля`);
  await watchDownloads(page);
  await page.click('button', msg(lang, 'import.file'));
  await page.click('menuitem', msg(lang, 'import.save_cards', { n: 1 }));
  const { text } = await download(page);
  const card = new ICAL.Component(ICAL.parse(text));
  assert.equal(card.getFirstPropertyValue('version'), '4.0');
  assert.equal(card.getFirstPropertyValue('fn'), 'Оля; Приклад');
  assert.deepEqual(card.getAllProperties('title').map((one) => [one.getParameter('language'), one.getFirstValue()]), [['de', 'Leiterin'], ['uk', 'Голова']]);
  assert.deepEqual(card.getAllProperties('lang').map((one) => one.getFirstValue()), ['uk', 'de']);

  await page.click('button', msg(lang, 'import.file'));
  await page.click('menuitem', msg(lang, 'import.open'));
  await choose(page, file('own.vcf', text));
  await page.text(msg(lang, 'import.nothing_to_do'));
  await choose(page, fixture('google.vcf'));
  await page.click('button', apply(lang, 2));
  await page.heading(msg(lang, 'contact.title'));
  await page.text('Jörg Beispiel');
  const joerg = (await records(page, 'contact')).find((one) => one.fields.name === 'Jörg Beispiel');
  assert.equal(joerg.fields.partner, id(3), 'the city of the address was not understood');
});

journey('a calendar comes in, and once more brings the same events up to date; our own changes nothing', async ({ page, lang }) => {
  await page.seed({ records: small() });
  await page.open(PAGES.calendar);
  await watchDownloads(page);
  await page.click('button', msg(lang, 'ics.title'));
  await page.click('menuitem', msg(lang, 'ics.of_all', { n: 1 }));
  const own = await download(page);
  await page.open('/import');
  await choose(page, file('own.ics', own.text));
  await page.text(msg(lang, 'import.nothing_to_do'));

  const google = (day) => `BEGIN:VCALENDAR\r\nVERSION:2.0\r\nX-WR-TIMEZONE:Europe/Kyiv\r\nBEGIN:VEVENT\r\nUID:a@google.com\r\nSUMMARY:Choir\r\nDTSTART:203105${day}T223000Z\r\nDTEND:203105${day}T233000Z\r\nRRULE:FREQ=DAILY\r\nEND:VEVENT\r\nEND:VCALENDAR\r\n`;
  await choose(page, file('one.ics', google('02')));
  await page.text(msg(lang, 'import.remark_repeats'));
  await page.click('button', apply(lang, 1));
  await page.text('Choir');
  const [choir] = (await records(page, 'event')).filter((one) => one.fields.title.en === 'Choir');
  assert.deepEqual([choir.fields.when, choir.fields.time], ['2031-05-03', '01:30']);
  await page.open('/import');
  await choose(page, file('two.ics', google('04')));
  await page.click('button', apply(lang, 1));
  await page.text('Choir');
  const again = (await records(page, 'event')).filter((one) => one.fields.title.en === 'Choir');
  assert.deepEqual(again.map((one) => [one.id, one.fields.when]), [[choir.id, '2031-05-05']]);
});

journey('a file that is dropped is opened, and one that is none says what to do', async ({ page, lang }) => {
  await page.seed({ records: small() });
  await page.open('/import');
  await page.role('button', msg(lang, 'import.choose'));
  const drop = (name, text) =>
    page.run(
      `const data = new DataTransfer();
       data.items.add(new File([arguments[1]], arguments[0]));
       document.querySelector('.drop-zone').dispatchEvent(new DragEvent('drop', { bubbles: true, cancelable: true, dataTransfer: data }));`,
      name,
      text,
    );
  await drop('plan.ods', 'PK\u0003\u0004');
  await page.text(msg(lang, 'import.workbook'));
  await drop('plan.xlsx', 'PK\u0003\u0004');
  await page.text(msg(lang, 'import.book_damaged'));
  await drop('page.csv', '<!doctype html>');
  await page.text(msg(lang, 'import.other'));
  await drop('copy.json', '{}');
  await page.text(msg(lang, 'import.exchange'));
  await drop('list.csv', 'Title;Due\nBooks;31.08.2031\n');
  await page.role('button', apply(lang, 1));
});

journey('without a partnership the page says what to do first', async ({ page, lang }) => {
  await page.open('/import');
  await page.role('link', msg(lang, 'start.new'));
});
