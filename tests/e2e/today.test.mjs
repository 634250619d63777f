// The Monday morning: what needs somebody over all partnerships, why, and its answer.
import assert from 'node:assert/strict';

import { violations } from './lib/axe.mjs';
import { journey } from './lib/journey.mjs';
import { like, msg } from './lib/messages.mjs';
import { Key } from './lib/page.mjs';
import { PAGES, day, id, record } from './lib/records.mjs';
import { until } from './lib/wait.mjs';

const CITIES = ['Poltava', 'Lutsk', 'Rivne', 'Uman', 'Sumy'];
const named = (name) => ({ uk: name, de: name, en: name });
const inIt = (n, fields) => ({ partnership: id(100 * n), ...fields });

/** The nth partnership, with a contact on each side, and a contact that was held so many days ago. */
const partnership = (n, ago) => [
  record('partnership', 100 * n, {
    [`partners/${id(100 * n + 1)}`]: { name: named(CITIES[n - 1]), country: 'UA', kind: 'city' },
    [`partners/${id(100 * n + 2)}`]: { name: named(`Leonberg ${n}`), country: 'DE', kind: 'city' },
    stage: 'active',
  }),
  record('contact', 100 * n + 3, inIt(n, { name: `Olena ${n}`, partner: id(100 * n + 1), email: `olena${n}@city.example`, languages: ['uk'] })),
  record('contact', 100 * n + 4, inIt(n, { name: `Jutta ${n}`, partner: id(100 * n + 2) })),
  record('event', 100 * n + 5, inIt(n, { title: named(`Meeting ${n}`), kind: 'meeting', when: day(-ago), status: 'held' })),
];

/** A commitment with news of some days ago; `fields` say what is wrong with it. */
const commitment = (n, title, ago, fields) =>
  record('commitment', 100 * n + 10, inIt(n, {
    title: named(title),
    status: 'agreed',
    due: day(400),
    [`responsible/${id(100 * n + 1)}`]: { contact: id(100 * n + 3) },
    [`responsible/${id(100 * n + 2)}`]: { contact: id(100 * n + 4) },
    [`updates/${id(100 * n + 11)}`]: { date: day(-ago), text: named('News') },
    ...fields,
  }));

/** Five partnerships in which each kind of reason occurs once. */
function monday() {
  return [
    ...partnership(1, 5),
    ...partnership(2, 5),
    ...partnership(3, 5),
    ...partnership(4, 5),
    ...partnership(5, 300),
    commitment(1, 'Late promise', 5, { due: day(-10) }),
    record('event', 120, inIt(1, { title: named('Past visit'), kind: 'visit', when: day(-3), status: 'planned' })),
    record('agreement', 220, inIt(2, { title: named('Twinning agreement'), kind: 'twinning', notice_by: day(60) })),
    commitment(2, 'Quiet promise', 90, {}),
    commitment(3, 'Nobody promise', 5, { [`responsible/${id(302)}`]: null }),
    commitment(4, 'Undated promise', 5, { due: null }),
  ];
}

const list = (page, key) => page.role('region', new RegExp(`^${msg(page.lang, `today.${key}`)}`));
const gone = (page, key) => page.gone('region', new RegExp(`^${msg(page.lang, `today.${key}`)}`));
const said = async (page) => (await (await page.focused()).getText()).replace(/\s+/g, ' ');
const focusOn = (page, words) => until(`the focus on "${words}"`, async () => (await said(page)).startsWith(words));
const inMenu = (page, words) => until(`the focus on "${words}" in the menu`, async () => {
  const element = await page.focused();
  return (await element.getAttribute('role')) === 'menuitem' && (await element.getText()).trim().startsWith(words);
});

/** Opens the other answers of the row that has the focus, by the keyboard. */
async function others(page, first) {
  await page.keys(Key.TAB);
  await page.keys(Key.ENTER);
  await inMenu(page, first);
}

for (const lang of ['en', 'uk']) {
  journey(`the Monday morning, by keyboard alone: ${lang}`, { lang }, async ({ page }) => {
    const say = (key, values) => msg(lang, key, values);
    const notBefore = say('answers.not_before', { date: '' }).trim();
    await page.seed({ records: monday() });
    await page.open('/');
    for (const [key, title] of [['overdue', 'Late promise'], ['unconfirmed', 'Past visit'], ['agreements', 'Twinning agreement'], ['silent', 'Quiet promise'], ['unowned', 'Nobody promise'], ['undated_title', 'Undated promise']]) {
      await page.role('link', title, { within: await list(page, key) });
    }
    await page.role('link', /^Sumy/, { within: await list(page, 'partnerships') });
    assert.deepEqual(await violations(page), []);

    const first = await page.role('button', new RegExp(`^${say('answers.done')}`), { within: await list(page, 'overdue') });
    await page.focus(first);
    await page.keys(Key.ENTER);
    await focusOn(page, say('event.took_place'));
    await page.keys(Key.ENTER);
    await focusOn(page, say('answers.open'));
    await others(page, notBefore);
    assert.deepEqual(await violations(page), []);
    await page.keys(Key.ENTER);
    await focusOn(page, say('answers.plan'));
    await others(page, say('answers.call_today'));
    await page.keys(Key.ENTER);
    await focusOn(page, say('answers.call'));
    await page.keys(Key.ENTER);
    await focusOn(page, say('today.name_somebody'));
    await others(page, say('answers.done'));
    await page.keys(Key.END);
    await page.keys(Key.ARROW_UP);
    await inMenu(page, notBefore);
    await page.keys(Key.ENTER);
    await focusOn(page, say('answers.set_date'));
    await others(page, say('answers.done'));
    await page.keys(Key.ARROW_DOWN);
    await page.keys(Key.ARROW_DOWN);
    await page.keys(Key.ARROW_DOWN);
    await page.keys(Key.ENTER);

    await page.role('heading', say('today.all_well'));
    assert.deepEqual(await violations(page), []);
    await page.answer('undo');
    await page.role('link', 'Undated promise', { within: await list(page, 'undated_title') });
    const stored = await page.stored();
    const fields = (type, n) => JSON.parse(stored[`pobratym/1/${type}/${id(n)}`]).fields;
    assert.equal(fields('commitment', 110).status, 'done');
    assert.equal(fields('event', 120).status, 'held');
    const news = Object.entries(fields('commitment', 210)).filter(([name]) => name.startsWith('updates/'));
    assert.equal(news.length, 2);

    await page.click('button', say('answers.aside', { n: 2 }));
    const aside = await page.role('region', say('answers.aside', { n: 2 }));
    await page.click('button', new RegExp(`^${say('answers.bring_back')}.*Twinning`), { within: aside });
    await page.role('link', 'Twinning agreement', { within: await list(page, 'agreements') });
    await page.answer('undo');
    await gone(page, 'agreements');
    await page.reload();
    await page.role('button', say('answers.aside', { n: 2 }));
  });
}

journey('one asks by e-mail in the language of the contact, and is told where there is no address', { lang: 'de' }, async ({ page, lang }) => {
  await page.seed({ records: monday() });
  await page.open('/');
  await page.click('button', msg(lang, 'answers.more', { title: 'Late promise' }));
  const letter = await page.role('menuitem', msg(lang, 'answers.mail', { name: 'Olena 1' }));
  const href = await letter.getAttribute('href');
  assert.ok(href.startsWith('mailto:olena1@city.example?subject='), href);
  assert.ok(href.length <= 1800);
  const words = new URL(href).searchParams;
  assert.ok(words.get('subject').includes('Late promise'));
  assert.ok(words.get('body').startsWith(msg('uk', 'ask.greeting', { name: 'Olena 1' })), words.get('body'));
  assert.ok(words.get('body').includes(msg('uk', 'ask.question')));
  assert.ok(words.get('body').includes('\r\n'));
  await page.click('menuitem', msg(lang, 'answers.no_mail', { name: 'Jutta 1' }));
  await until('the form of the contact', async () => (await page.path()) === `/contacts/${id(104)}/edit`);
});

journey('another date is asked for, and what is no date says so', async ({ page, lang }) => {
  await page.seed({ records: monday() });
  await page.open('/');
  await page.click('button', new RegExp(`^${msg(lang, 'answers.set_date')}`));
  const panel = await page.role('group', msg(lang, 'answers.due'));
  await page.fill(msg(lang, 'form.date_day'), '31', { within: panel });
  await page.choose(msg(lang, 'form.date_month'), { value: '02' }, { within: panel });
  await page.fill(msg(lang, 'form.date_year'), '2031', { within: panel });
  await page.click('button', msg(lang, 'form.save'));
  await page.text(msg(lang, 'date.no_such_day'));
  await page.fill(msg(lang, 'form.date_day'), '28', { within: panel });
  await page.click('button', msg(lang, 'form.save'));
  await gone(page, 'undated_title');
  assert.equal(JSON.parse((await page.stored())[`pobratym/1/commitment/${id(410)}`]).fields.due, '2031-02-28');
});

journey('thresholds change what is told, at once', async ({ page, lang }) => {
  await page.seed({ records: monday() });
  await page.open(PAGES.settings);
  await page.fill(msg(lang, 'limits.silent'), '120');
  await page.fill(msg(lang, 'limits.lead'), '30');
  await page.fill(msg(lang, 'limits.soon'), '0');
  await page.text(msg(lang, 'limits.wrong'));
  await page.click('link', new RegExp(`^${msg(lang, 'nav.today')}`), { any: true });
  await page.heading(msg(lang, 'today.title'));
  await list(page, 'overdue');
  await gone(page, 'silent');
  await gone(page, 'agreements');
  await page.text(msg(lang, 'today.none_silent'));
  
});

journey('the menu of answers opens without a network, and an answer is kept', async ({ page, site, lang }) => {
  await page.seed({ records: monday() });
  await page.open('/');
  await page.controlled();
  await site.stop();
  await page.reload();
  await page.click('button', msg(lang, 'answers.more', { title: 'Late promise' }));
  await page.click('menuitem', new RegExp(`^${msg(lang, 'answers.due_on', { date: '' }).trim()}`), { any: true });
  await until('a later date', async () => JSON.parse((await page.stored())[`pobratym/1/commitment/${id(110)}`]).fields.due > day(0));
  await page.reload();
  await gone(page, 'overdue');
});
