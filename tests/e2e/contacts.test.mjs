// People and offices: a desk handed over, a contact recorded twice, a side that hangs on one.
import assert from 'node:assert/strict';

import { violations } from './lib/axe.mjs';
import { journey } from './lib/journey.mjs';
import { msg } from './lib/messages.mjs';
import { Key } from './lib/page.mjs';
import { PAGES, day, id, record, small } from './lib/records.mjs';
import { until } from './lib/wait.mjs';

const named = (name) => ({ uk: name, de: name, en: name });
const inIt = (fields) => ({ partnership: id(1), ...fields });
const contact = (n, fields) => record('contact', n, inIt({ partner: id(2), ...fields }));
const responsible = (n) => ({ [`responsible/${id(2)}`]: { contact: id(n) }, [`responsible/${id(3)}`]: { contact: id(41) } });
const commitment = (n, title, who, more = {}) =>
  record('commitment', n, inIt({ title: named(title), status: 'agreed', due: day(n), ...responsible(who), ...more }));

/** Olena answers for all of our side; she is there a second time, in Latin letters, with the same number. */
function desk() {
  return [
    ...small().filter(([key]) => !key.includes('/commitment/')),
    contact(60, { name: 'Олена Коваленко', phone: '+380 532 60 70 80', languages: ['uk', 'de'], role: { uk: 'Начальниця відділу' } }),
    contact(61, { name: 'Olena Kovalenko', phone: '0532 607080', email: 'olena@city.example', role: { de: 'Amtsleiterin' } }),
    contact(62, { name: 'Іван Бойко', email: 'ivan@city.example', languages: ['uk'] }),
    commitment(70, 'Pen pals', 60),
    commitment(71, 'Youth camp', 60, { [`updates/${id(80)}`]: { date: day(-3), text: named('Rooms are booked'), author: 'Olena Kovalenko' } }),
    commitment(72, 'Bus line', 60),
    commitment(73, 'Kept long ago', 60, { status: 'done' }),
    record('event', 90, inIt({ title: named('Round table'), kind: 'meeting', when: day(-9), status: 'held', [`participants/${id(91)}`]: { contact: id(61) } })),
    record('agreement', 10, inIt({ title: named('Memorandum'), kind: 'memorandum', [`signatories/${id(12)}`]: { name: 'Olena Kovalenko', partner: id(2) } })),
  ];
}

const page60 = `/contacts/${id(60)}`;
const stored = async (page, type, n) => {
  const text = (await page.stored())[`pobratym/1/${type}/${id(n)}`];
  return text && JSON.parse(text);
};
const who = async (page, n) => (await stored(page, 'commitment', n)).fields[`responsible/${id(2)}`].contact;
const focusId = (page, wanted) => until(`the focus on ${wanted}`, () => page.run('return document.activeElement.id === arguments[0]', wanted));

for (const lang of ['uk', 'de']) {
  journey(`hand over a desk by keys alone: ${lang}`, { lang }, async ({ page }) => {
    await page.seed({ records: desk() });
    await page.open(page60);
    // What is open stands before what is done.
    const titles = () => page.run('return [...document.querySelectorAll("main section:first-of-type .list a")].map((link) => link.textContent)');
    assert.deepEqual((await titles()).slice(0, 4), ['Pen pals', 'Youth camp', 'Bus line', 'Kept long ago']);
    await page.focus(await page.role('button', msg(lang, 'handover.open')));
    await page.keys(Key.ENTER);
    await focusId(page, 'hand-over-to');
    await page.type(msg(lang, 'handover.to'), 'Іван', { role: 'combobox' });
    await page.role('option', /Іван Бойко/);
    await page.keys(Key.ENTER);
    await until('the choice', async () => (await page.value(msg(lang, 'handover.to'), { role: 'combobox' })) === 'Іван Бойко');
    // One stays.
    await page.focus(await page.role('checkbox', /^Bus line/));
    await page.keys(' ');
    await page.role('button', msg(lang, 'handover.do', { n: 2 }));
    assert.deepEqual(await violations(page), []);
    await page.keys(Key.CONTROL, Key.ENTER);
    await page.text(msg(lang, 'handover.done', { n: 2, name: 'Іван Бойко' }));
    await focusId(page, 'page-title');
    assert.deepEqual([await who(page, 70), await who(page, 71), await who(page, 72), await who(page, 73)], [id(62), id(62), id(60), id(60)]);
    assert.equal(Object.keys((await stored(page, 'commitment', 70)).fields).filter((key) => key.startsWith('updates/')).length, 0, 'no news were made up');
    const letter = await page.role('link', msg(lang, 'handover.write', { name: 'Іван Бойко' }));
    const href = decodeURIComponent(await letter.getAttribute('href'));
    assert.ok(href.startsWith('mailto:ivan@city.example') && href.includes('Pen pals') && !href.includes('Bus line'), href);
    await page.answer('undo');
    await until('all back', async () => (await who(page, 70)) === id(60) && (await who(page, 71)) === id(60));
  });
}

journey('a successor who is new takes everything, and the log says so where that is asked for', async ({ page, lang }) => {
  await page.seed({ records: desk() });
  await page.open(page60);
  await page.click('button', msg(lang, 'handover.open'));
  // Nobody is chosen yet, and nothing ticked.
  await page.click('button', msg(lang, 'handover.none'));
  await page.click('button', msg(lang, 'handover.do', { n: 0 }));
  await page.text(msg(lang, 'handover.nobody'));
  await page.text(msg(lang, 'handover.nothing'));
  await page.click('button', msg(lang, 'handover.all'));
  await page.pick(msg(lang, 'handover.to'), 'Ганна Нова', /Ганна Нова/);
  await page.click('checkbox', new RegExp(`^${msg(lang, 'handover.log')}`));
  await page.click('button', msg(lang, 'handover.do', { n: 3 }));
  await page.text(msg(lang, 'handover.done', { n: 3, name: 'Ганна Нова' }));
  const fields = (await stored(page, 'commitment', 72)).fields;
  const [update] = Object.entries(fields).filter(([key]) => key.startsWith('updates/')).map(([, value]) => value);
  assert.equal(update.text.en, msg('en', 'handover.log_text', { from: 'Олена Коваленко', to: 'Ганна Нова' }));
  const made = JSON.parse((await page.stored())[`pobratym/1/contact/${await who(page, 72)}`]).fields;
  assert.deepEqual([made.name, made.partner, made.partnership], ['Ганна Нова', id(2), id(1)]);
  await page.reload();
  await page.gone('button', msg(lang, 'handover.open'));
});

journey('two records of one person are found, compared and merged, and undo parts them', { lang: 'uk' }, async ({ page, lang }) => {
  await page.seed({ records: desk() });
  await page.open(PAGES.contacts);
  await (await page.text(msg(lang, 'duplicate.title', { n: 1 }))).click();
  await page.text(msg(lang, 'duplicate.why', { what: ['name', 'phone', 'partner'].map((why) => msg(lang, `duplicate.why_${why}`)).join(', ') }));
  await page.click('button', msg(lang, 'duplicate.compare_both', { a: 'Олена Коваленко', b: 'Olena Kovalenko' }));
  await focusId(page, 'merge-stays');
  assert.deepEqual(await violations(page), []);
  // Three commitments speak for the first; the number is taken from the second.
  assert.equal(await (await page.role('radio', /^Олена Коваленко ·/)).isSelected(), true);
  await page.click('radio', '0532 607080');
  await page.click('button', msg(lang, 'duplicate.merge'));
  await page.text(msg(lang, 'duplicate.merged'));
  const merged = (await stored(page, 'contact', 60)).fields;
  assert.deepEqual(
    [merged.name, merged.phone, merged.email, merged.role],
    ['Олена Коваленко', '0532 607080', 'olena@city.example', { uk: 'Начальниця відділу', de: 'Amtsleiterin' }],
  );
  assert.ok((await stored(page, 'contact', 61)).deleted, 'the other is still there');
  assert.equal((await stored(page, 'event', 90)).fields[`participants/${id(91)}`].contact, id(60));
  assert.equal((await stored(page, 'commitment', 71)).fields[`updates/${id(80)}`].author, 'Олена Коваленко');
  assert.equal((await stored(page, 'agreement', 10)).fields[`signatories/${id(12)}`].name, 'Олена Коваленко');
  await page.answer('undo');
  await page.text(msg(lang, 'duplicate.title', { n: 1 }));
  assert.equal((await stored(page, 'event', 90)).fields[`participants/${id(91)}`].contact, id(61));
  assert.equal((await stored(page, 'contact', 61)).fields.name, 'Olena Kovalenko');
});

journey('two who are two are not asked about again, unless that is taken back', async ({ page, lang }) => {
  await page.seed({ records: desk() });
  await page.open(PAGES.contacts);
  const apart = async () => {
    await (await page.text(msg(lang, 'duplicate.title', { n: 1 }))).click();
    await page.click('button', msg(lang, 'duplicate.apart_both', { a: 'Олена Коваленко', b: 'Olena Kovalenko' }));
    await page.text(msg(lang, 'duplicate.kept_apart'));
    await until('no question', async () => (await page.texts(msg(lang, 'duplicate.title', { n: 1 }))).length === 0);
  };
  await apart();
  await page.answer('undo');
  await apart();
  await page.reload();
  await page.role('searchbox', msg(lang, 'contact.search'));
  assert.deepEqual(await page.texts(msg(lang, 'duplicate.title', { n: 1 })), []);
});

journey('any two can be merged from a page, which then is that of the one that stays', async ({ page, lang }) => {
  await page.seed({ records: desk() });
  await page.open(`/contacts/${id(61)}`);
  await page.text('Round table');
  await page.click('button', msg(lang, 'duplicate.merge_with'));
  await page.pick(msg(lang, 'duplicate.other'), 'Олена', /Олена Коваленко/);
  await page.click('radio', /^Олена Коваленко ·/);
  await page.click('button', msg(lang, 'duplicate.merge'));
  await until('the page of the one that stays', async () => (await page.path()) === page60);
  await page.text('Round table');
});

journey('a side that hangs on one contact is told on both pages, until somebody else takes a part', async ({ page, lang }) => {
  await page.seed({ records: desk() });
  const words = msg(lang, 'contact.depends', { n: 3, city: 'Poltava', name: 'Олена Коваленко' });
  await page.open(PAGES.partnership);
  await page.role('link', words);
  await page.open(PAGES.contacts);
  await page.click('link', words);
  await page.heading('Олена Коваленко');
  await page.click('button', msg(lang, 'handover.open'));
  await page.pick(msg(lang, 'handover.to'), 'Іван', /Іван Бойко/);
  await page.click('checkbox', /^Bus line/);
  await page.click('button', msg(lang, 'handover.do', { n: 2 }));
  await page.text(msg(lang, 'handover.done', { n: 2, name: 'Іван Бойко' }));
  await page.open(PAGES.contacts);
  await page.role('link', 'Іван Бойко');
  await page.gone('link', words);
});

journey('a card says what somebody answers for, when one last met them and what they speak; a page has their updates', async ({ page, lang }) => {
  await page.seed({ records: desk().filter(([key]) => !key.endsWith(id(60)) ) });
  await page.open(PAGES.contacts);
  const card = await page.run('return [...document.querySelectorAll(".bank .card")].find((card) => card.textContent.includes("Olena Kovalenko")).textContent');
  const last = new Intl.DateTimeFormat('en-GB', { day: 'numeric', month: 'long', year: 'numeric' }).format(new Date(Date.now() - 3 * 86_400_000));
  assert.ok(card.includes(msg(lang, 'contact.last', { date: last })), card);
  await page.click('link', 'Olena Kovalenko');
  await page.role('heading', msg(lang, 'contact.wrote'));
  await page.text('Rooms are booked');
});
