// What no form would make, and a file or another program may: cycles, lost records, a currency without hundredths, very many steps.
import assert from 'node:assert/strict';

import { label } from './lib/form.mjs';
import { journey } from './lib/journey.mjs';
import { msg } from './lib/messages.mjs';
import { PAGES, day, id, record, small } from './lib/records.mjs';
import { until } from './lib/wait.mjs';

const KEY = `pobratym/1/commitment/${id(30)}`;
const inIt = (fields) => ({ partnership: id(1), ...fields });
const withMore = (more) =>
  small().map(([key, value]) => (key === KEY ? record('commitment', 30, { ...JSON.parse(value).fields, ...more }) : [key, value]));
const fields = async (page) => JSON.parse((await page.stored())[KEY]).fields;

/** Records that point at each other, at themselves and at nothing. */
const tangled = () => [
  ...withMore({ origin: { event: id(20) }, lead: id(30), programmes: [id(1)], [`evidence/${id(31)}`]: { title: { en: 'Itself' }, event: id(30) }, [`responsible/${id(2)}`]: { contact: id(30) }, [`responsible/${id(99)}`]: { contact: id(40) } }),
  record('event', 21, inIt({ title: { en: 'Its own host' }, kind: 'visit', status: 'planned', when: day(3), host: id(21), programmes: [id(21)], [`participants/${id(22)}`]: { contact: id(21) } })),
  record('contact', 42, { partnership: id(42), name: 'In itself', partner: id(42) }),
  record('commitment', 32, { partnership: id(30), title: { en: 'In a commitment' }, status: 'agreed', due: day(-5), [`responsible/${id(2)}`]: { contact: id(42) } }),
  record('commitment', 33, { partnership: id(98), title: { en: 'Its partnership is gone' }, status: 'agreed', due: day(5) }),
  record('agreement', 13, inIt({ title: { en: 'Signed by nobody' }, kind: 'memorandum', [`signatories/${id(14)}`]: { name: 'X', partner: id(13) }, [`clauses/${id(15)}`]: {} })),
];

journey('cycles and lost records: every page that shows them opens and says something', { lang: 'de' }, async ({ page }) => {
  await page.seed({ records: tangled() });
  const more = { self: `/contacts/${id(42)}`, within: `/commitments/${id(32)}`, without: `/commitments/${id(33)}`, host: `/events/${id(21)}`, nobody: `/agreements/${id(13)}`, editWithout: `/commitments/${id(33)}/edit`, editSelf: `/contacts/${id(42)}/edit` };
  const lists = ['today', 'partnership', 'timeline', 'schedule', 'calendar', 'map', 'commitments', 'table', 'contacts', 'commitment', 'editCommitment', 'data'];
  for (const path of [...lists.map((name) => PAGES[name]), ...Object.values(more)]) {
    await page.open(path);
    assert.notEqual((await page.run('return document.querySelector("main h1").textContent')).trim(), '', path);
  }
});

journey('an amount in yen is whole in the form, on the page and in the history', { lang: 'de' }, async ({ page, lang }) => {
  await page.seed({ records: withMore({ budget: { amount: 5000, currency: 'JPY' } }) });
  await page.open(PAGES.editCommitment);
  const amount = label(lang, 'commitment.budget.amount');
  assert.equal(await page.value(amount), '5000');
  await page.fill(amount, '6000,5');
  await page.click('button', msg(lang, 'form.save'));
  await page.text(msg(lang, 'fault.not_whole'), { any: true });
  await page.fill(amount, '6.000');
  await page.click('button', msg(lang, 'form.save'));
  await page.heading('Brieffreundschaften');
  assert.equal((await fields(page)).budget.amount, 6000);
  await page.text(/^6\.000\s¥$/);
  await page.open(`/commitments/${id(30)}/history`);
  const turn = await until('the history', () => page.run(`return [...document.querySelectorAll('.turn')].map((one) => one.textContent).find((text) => text.includes('6.000'))`));
  assert.ok(turn.includes('5.000') && !turn.includes(',00'), turn);
});

journey('1,000 steps go through the form', async ({ page, lang }) => {
  const steps = {};
  for (let n = 0; n < 1000; n += 1) steps[`steps/${id(2000 + n)}`] = { title: { en: `Step ${n}` }, position: n };
  await page.seed({ records: withMore(steps) });
  await page.open(PAGES.editCommitment);
  await page.fill(new RegExp(`^${label(lang, 'commitment.title')}`), 'Many small steps');
  await page.click('button', msg(lang, 'form.save'));
  await page.heading('Many small steps');
  assert.equal(Object.keys(await fields(page)).filter((key) => key.startsWith('steps/')).length, 1000);
});

journey('a date that both cities moved is one slip, told with its reason', async ({ page, lang }) => {
  const moved = { from: '2031-05-01', to: '2031-05-31' };
  await page.seed({ records: withMore({ due: '2031-05-31', [`moves/${id(70)}`]: { ...moved, date: day(-4) }, [`moves/${id(71)}`]: { ...moved, date: day(-2), reason: { en: 'Exams' } } }) });
  await page.open(PAGES.commitment);
  const counted = `${msg(lang, 'commitment.moved', { n: 1 })}, ${msg(lang, 'commitment.moved_days', { n: 30 })}`;
  await page.text(`${counted} · ${msg(lang, 'commitment.moved_latest', { reason: 'Exams' })}`);
});
