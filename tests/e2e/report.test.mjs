// A report over a period: asked for, written to, printed, saved, and a link.
import assert from 'node:assert/strict';
import { writeFileSync } from 'node:fs';

import { download, watchDownloads } from './lib/downloads.mjs';
import { BROWSER, journey } from './lib/journey.mjs';
import { msg } from './lib/messages.mjs';
import { Key } from './lib/page.mjs';
import { day, id, record, small } from './lib/records.mjs';
import { until } from './lib/wait.mjs';

const PERIOD = `${day(-400)}/${day(400)}`;
const held = (n, when, fields) => record('event', n, { partnership: id(1), title: { en: `Meeting ${n}`, de: `Treffen ${n}` }, kind: 'meeting', when, status: 'held', ...fields });
const records = () => [...small(), held(60, day(-20), { [`headcount/${id(2)}`]: 12 }), held(61, day(-700), {})];
const address = (more = '') => `/reports?of=${id(1)}&period=${encodeURIComponent(PERIOD)}${more}`;
const paper = (page) => page.run("return [...document.querySelectorAll('article.report')].map((one) => one.innerText).join('\\n')");

journey('a report tells what fell into its period, and not what did not', async ({ page }) => {
  await page.seed({ records: records() });
  await page.open(address());
  await page.text('Meeting 60');
  const text = await paper(page);
  assert.match(text, /12 people/);
  assert.ok(!text.includes('Meeting 61'), 'an event before the period');
  assert.ok(text.includes('Pen pals'), 'an open commitment');
});

journey('on paper a report has its page numbers', async ({ page }) => {
  await page.seed({ records: [...records(), ...Array.from({ length: 60 }, (_, at) => held(100 + at, day(-at - 1), {}))] });
  await page.open(address());
  await page.text('Meeting 159');
  if (BROWSER !== 'chromium') return; // the others cannot be told to draw for paper
  const { data } = await page.driver.sendAndGetDevToolsCommand('Page.printToPDF', { preferCSSPageSize: true });
  const pdf = Buffer.from(data, 'base64');
  if (process.env.POBRATYM_PDF) writeFileSync(process.env.POBRATYM_PDF, pdf);
  const sheets = pdf.toString('latin1').match(/\/MediaBox \[[^\]]*\]/g);
  assert.ok(sheets.length > 1, 'it is longer than a page');
  for (const sheet of sheets) assert.match(sheet, /\[0 0 59\d(\.\d+)? 84\d/, 'A4 upright');
});

journey('the narrative stays with the partnership, and stands in the report', { lang: 'de' }, async ({ page, lang }) => {
  await page.seed({ records: records() });
  await page.open(address());
  const field = new RegExp('Deutsch$');
  await page.fill(field, 'Ein Jahr voller Besuche.');
  await page.keys(Key.TAB);
  await until('the words in the report', async () => (await paper(page)).includes('Ein Jahr voller Besuche.'));
  await page.click('button', msg(lang, 'nav.undo'));
  await until('the words to go', async () => !(await paper(page)).includes('Ein Jahr voller Besuche.'));
  await page.click('button', msg(lang, 'nav.redo'), { any: true }); // the notice offers it too
  await until('the words to come back', async () => (await paper(page)).includes('Ein Jahr voller Besuche.'));
  await page.reload();
  assert.equal(await page.value(field), 'Ein Jahr voller Besuche.');
  assert.ok(JSON.stringify(await page.stored()).includes('Ein Jahr voller Besuche.'));
});

journey('two languages side by side, saved as a web page that needs nothing and as Markdown', { lang: 'uk' }, async ({ page, lang }) => {
  await page.seed({ records: records() });
  await page.open(address('&lang=uk'));
  await page.choose(msg(lang, 'report.beside'), 'Deutsch');
  await page.text('Treffen 60');
  const columns = await page.run("return [...document.querySelectorAll('.report-row')].map((row) => [...row.children].map((side) => side.lang).join())");
  assert.ok(columns.length > 3 && columns.every((langs) => langs === 'uk,de'), columns.join(' '));
  await watchDownloads(page);
  await page.click('button', msg(lang, 'report.save_page'));
  const file = await download(page);
  assert.match(file.name, /\.html$/);
  assert.match(file.text, /<html lang="uk">/);
  assert.match(file.text, /<svg /);
  assert.ok(file.text.includes('Treffen 60') && !/<script|src=|url\(/.test(file.text));
  await page.click('button', msg(lang, 'report.save_text'));
  const markdown = await download(page);
  assert.match(markdown.name, /\.md$/);
  assert.match(markdown.text, /^# /);
});

journey('one page for the mayor cuts its lists, a dossier names whom to call, and the address keeps both', async ({ page, lang }) => {
  const many = Array.from({ length: 8 }, (_, n) => held(70 + n, day(-30 - n), {}));
  await page.seed({ records: [...small(), ...many] });
  await page.open(address());
  await page.click('radio', msg(lang, 'report.cut_overview'));
  await until('a list that is cut', async () => /and [56] more/.test(await paper(page)));
  await page.click('radio', msg(lang, 'report.cut_dossier'));
  await page.text(msg(lang, 'report.dossier_hint'));
  await page.text(msg(lang, 'report.people'));
  assert.match(await page.path(), /for=dossier/);
  await page.reload();
  await page.text(msg(lang, 'report.people'));
});

journey('a period that cannot be is named, and the report stays', async ({ page, lang }) => {
  await page.seed({ records: records() });
  await page.open(address());
  await page.fill(msg(lang, 'filter.from'), 'soon');
  await page.text(msg(lang, 'filter.not_a_date', { value: 'soon' }));
  await page.text('Meeting 60');
});

journey('without a partnership there is nothing to report, and it says so', async ({ page, lang }) => {
  await page.open('/reports');
  await page.text(msg(lang, 'report.nothing'));
});
