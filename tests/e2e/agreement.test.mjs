// The life of an agreement: its text pasted and split, put in order, each clause brought to a commitment, its dates, the goal.
import assert from 'node:assert/strict';

import { label } from './lib/form.mjs';
import { journey } from './lib/journey.mjs';
import { msg } from './lib/messages.mjs';
import { Key } from './lib/page.mjs';
import { day, id, record, small } from './lib/records.mjs';
import { until } from './lib/wait.mjs';

const AGREEMENT = `/agreements/${id(10)}`;
const fields = async (page, type, n) => JSON.parse((await page.stored())[`pobratym/1/${type}/${id(n)}`]).fields;
const of = (records, type) => Object.entries(records).filter(([key]) => key.startsWith(`pobratym/1/${type}/`)).map(([, value]) => JSON.parse(value).fields);

/** `small()` with these fields in place of the agreement's, or beside those of the partnership. */
const with_ = ({ agreement, partnership }) =>
  small().map(([key, value]) => {
    const it = JSON.parse(value);
    if (agreement && key.includes('/agreement/')) it.fields = { partnership: id(1), title: { en: 'Agreement' }, kind: 'memorandum', ...agreement };
    if (partnership && key.includes('/partnership/')) Object.assign(it.fields, partnership);
    return [key, JSON.stringify(it)];
  });

/** The clauses as the page shows them, by their numbers. */
const numbers = (page) => page.run('return [...document.querySelectorAll("main section > ol > .clause > b")].map((one) => one.textContent)');
const shows = (page, ...expected) => until(async () => `the clauses ${expected} (${await numbers(page)})`, async () => String(await numbers(page)) === String(expected));
const paste = async (page, tab, value) => {
  await page.click('tab', new RegExp(`^${tab}`));
  await page.paste(new RegExp(`${tab}( |$)`), value);
};
const take = (page, n) => page.click('button', msg(page.lang, 'clauses.take', { count: n }));
const focusIn = (page, what) => until('the focus there', async () => what(await (await page.focused()).getText()));

const UK = `Угода між містами, укладена 5 травня 2025 року.
1. Сторони зобов’язуються обмінюватися учнями щороку. Школи узгоджують деталі.
2. Міста приймуть
2 000 школярів до
5. травня 2027 року.
3. Енергоефективність громадських будівель;
4. Культура та спорт.
5. Місцеве самоврядування.`;
const DE = '§ 1\nSchüleraustausch\n§ 2 Aufnahme von Schulklassen\n§ 3 Energieeffizienz\n§ 4 Kultur und Sport\n§ 5 Kommunale Selbstverwaltung';

journey('five clauses are pasted, each becomes a commitment, and the second language is filled in', { lang: 'uk' }, async ({ page, lang }) => {
  await page.seed({ records: with_({ agreement: {} }) });
  await page.open(AGREEMENT);
  await page.text(msg(lang, 'agreement.no_clauses'));
  await page.click('button', msg(lang, 'clauses.paste'), { any: true });
  await paste(page, 'Українська', UK);
  await page.text(msg(lang, 'clauses.found', { n: 5 }));
  await page.text(msg(lang, 'clauses.intro'));
  await page.reload();
  await page.text(msg(lang, 'clauses.found', { n: 5 }));
  await take(page, 5);
  await shows(page, 1, 2, 3, 4, 5);
  await page.text(msg(lang, 'agreement.coverage', { n: 5, covered: 0 }));
  await page.text(/2 000 школярів до 5\. травня 2027 року\./);

  for (let number = 1; number <= 5; number += 1) await page.click('button', `${msg(lang, 'clauses.commit')}: ${number}`);
  await page.text(msg(lang, 'agreement.coverage', { n: 5, covered: 5 }));
  await focusIn(page, (said) => said === 'Місцеве самоврядування');
  await page.answer('undo');
  await page.text(msg(lang, 'agreement.coverage', { n: 5, covered: 4 }));
  await page.click('button', `${msg(lang, 'clauses.commit')}: 5`);
  await page.role('link', 'Обмінюватися учнями щороку');
  const made = of(await page.stored(), 'commitment').filter((one) => one?.origin);
  assert.equal(made.length, 5);
  assert.ok(made.every((one) => one.origin.agreement === id(10) && one.status === 'agreed' && one.partnership === id(1)));

  await page.click('button', msg(lang, 'clauses.paste'));
  await paste(page, 'Deutsch', DE);
  await take(page, 5);
  await page.gone('button', msg(lang, 'form.discard'));
  const clauses = Object.entries(await fields(page, 'agreement', 10)).filter(([key]) => key.startsWith('clauses/')).map(([, value]) => value);
  assert.equal(clauses.length, 5);
  assert.deepEqual(clauses.find((one) => one.number === '1').text, { uk: 'Сторони зобов’язуються обмінюватися учнями щороку. Школи узгоджують деталі.', de: 'Schüleraustausch' });
  await page.answer('undo');
  await until('one language', async () => Object.values(await fields(page, 'agreement', 10)).every((value) => !value.text?.de));
  assert.equal(Object.keys(await page.stored()).some((key) => key.startsWith('pobratym/draft/')), false);
});

journey('nothing is written over unasked, and what is refused stays in the panel', async ({ page, lang }) => {
  await page.seed({ records: small() });
  await page.open(`/agreements/${id(10)}/edit`);
  await page.click('link', msg(lang, 'clauses.paste'));
  await paste(page, 'English', `1. The cities exchange teachers.\n2. ${'x'.repeat(5001)}`);
  await page.text(msg(lang, 'clauses.replaces', { text: 'The cities exchange pupils.' }));
  await page.text('5001 / 5000');
  await take(page, 1);
  await page.text(msg(lang, 'fault.too_long_in', { language: 'English', max: '5,000' }));
  await paste(page, 'English', '1. The cities exchange teachers.\n2. Energy.');
  await take(page, 1);
  await shows(page, 1, 2);
  await page.text('The cities exchange pupils.');
  await page.click('button', msg(lang, 'clauses.paste'));
  await paste(page, 'English', '1. The cities exchange teachers.');
  await page.click('checkbox', /The cities exchange teachers/);
  await take(page, 1);
  await page.text('The cities exchange teachers.');
});

journey('clauses are put in order by keys and by buttons, and the order stays', async ({ page, lang }) => {
  const clause = (n) => [`clauses/${id(10 + n)}`, { number: String(n), text: { en: `Clause ${n}.` } }];
  await page.seed({ records: with_({ agreement: Object.fromEntries([1, 2, 3].map(clause)) }) });
  await page.open(AGREEMENT);
  await page.click('radio', msg(lang, 'clauses.order_text'));
  const named = (way, number) => msg(lang, `form.${way}`, { what: label(lang, 'agreement.clauses.one'), number });
  await page.click('button', named('up', 3));
  await shows(page, 1, 3, 2);
  await until('the focus on the clause', async () => (await (await page.focused()).getAttribute('id')).startsWith(`clause-${id(13)}`));
  await page.keys(Key.ALT, Key.ARROW_UP);
  await shows(page, 3, 1, 2);
  await page.answer('undo');
  await shows(page, 1, 3, 2);
  await page.reload();
  await page.click('radio', msg(lang, 'clauses.order_text'));
  await shows(page, 1, 3, 2);
  await page.run(`
    const [from, to] = [document.querySelectorAll('.clause-grip')[0], document.querySelectorAll('ol > .clause')[2]];
    const data = new DataTransfer();
    const send = (element, type) => element.dispatchEvent(new DragEvent(type, { bubbles: true, cancelable: true, dataTransfer: data }));
    send(from, 'dragstart'); send(to, 'dragover'); send(to, 'drop'); send(from, 'dragend');`);
  await shows(page, 3, 2, 1);
});

journey('a clause that is gone leaves its commitment in sight, and what has no step can be seen alone', async ({ page, lang }) => {
  const clause = (n) => [`clauses/${id(10 + n)}`, { number: String(n), text: { en: `Clause ${n}.` } }];
  const step = (n, of) => record('commitment', n, { partnership: id(1), title: { en: `Step ${n}` }, status: 'agreed', due: day(-3), origin: { agreement: id(10), clause: id(of) } });
  await page.seed({ records: [...with_({ agreement: Object.fromEntries([1, 2].map(clause)) }), step(60, 11), step(61, 99)] });
  await page.open(AGREEMENT);
  await shows(page, 2, 1);
  await page.text(`${msg(lang, 'clauses.behind')}: 1`);
  await page.role('heading', msg(lang, 'clauses.rest'));
  await page.role('link', 'Step 61');
  await page.click('radio', msg(lang, 'clauses.order_missing'));
  await shows(page, 2);
});

journey('dates are told ahead of time, and a goal is reached with one click', async ({ page, lang }) => {
  const agreement = { review_on: day(40), notice_by: day(200), kind: 'solidarity' };
  await page.seed({ records: with_({ agreement, partnership: { form: 'solidarity', goal: { form: 'twinning', by: day(-2) } } }) });
  await page.open(`/partnerships/${id(1)}`);
  const near = () => page.run('return [...document.querySelectorAll("main .pairs .due.warn")].map((one) => one.textContent)');
  assert.deepEqual(await near(), ['in 40 days']);
  await page.text(msg(lang, 'date.overdue_by', { n: 2 }));
  await page.role('link', msg(lang, 'goal.add_agreement'));
  await page.click('button', msg(lang, 'goal.reach'));
  await page.text(msg(lang, 'goal.reached', { form: msg(lang, 'code.form.twinning') }));
  assert.equal((await fields(page, 'partnership', 1)).form, 'twinning');
  await page.answer('undo');
  await page.role('button', msg(lang, 'goal.reach'));
  await page.open(AGREEMENT);
  await page.text('in 200 days');
});
