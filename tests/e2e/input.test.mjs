// Bad input: a clear message in the reader's language beside the field, and everything else kept.
import assert from 'node:assert/strict';

import { add, code, country, date, element, group, label, save, text, unfold } from './lib/form.mjs';
import { journey } from './lib/journey.mjs';
import { like, msg } from './lib/messages.mjs';
import { Key } from './lib/page.mjs';
import { PAGES, day, id, record, small } from './lib/records.mjs';
import { until } from './lib/wait.mjs';

/** Waits until the field says this of itself. */
const says = (page, find, message) =>
  until(`"${message}" beside the field`, async () => (await page.described(await find())).includes(message));

/** The control of a text with its tabs, by its input. */
const panelOf = async (page, name) => page.run('return arguments[0].closest(".langs")', await page.role('textbox', name));

journey('an empty form: a summary with ways to the fields, and a message beside each', { lang: 'uk' }, async ({ page, lang }) => {
  await page.seed({ records: small() });
  await page.open(PAGES.newEvent);
  await page.fill(text(lang, 'event.place'), 'Ратуша');
  await save(page);
  const summary = await page.role('group', like(lang, 'form.faults', { n: 3 }));
  await until('the focus on the summary', () => page.run('return document.activeElement === arguments[0]', summary));
  await says(page, () => page.role('textbox', text(lang, 'event.title')), msg(lang, 'fault.required'));
  await says(page, () => page.role('combobox', label(lang, 'event.kind')), msg(lang, 'fault.required'));
  await page.click('link', new RegExp(`^${label(lang, 'event.title')}`), { within: summary });
  await until('the focus in the field', async () => page.run('return document.activeElement === arguments[0]', await page.role('textbox', text(lang, 'event.title'))));
  await page.keys('Щ');
  assert.equal(await page.value(text(lang, 'event.place')), 'Ратуша');
});

// What is typed, and what must be said: [form, way to the field, value, message].
const LINES = [
  ['de', 'editAgreement', 'agreement.document', 'javascript:alert(1)', 'url'],
  ['uk', 'editAgreement', 'agreement.document', 'document.pdf', 'url'],
  ['en', 'contact', 'contact.email', 'mueller at kassel', 'email'],
  ['uk', 'contact', 'contact.phone', 'call me', 'phone'],
  ['de', 'newEvent', 'event.time', '25:00', 'time'],
  ['en', 'newEvent', 'event.lat', '91', 'out_of_range'],
  ['uk', 'newEvent', 'event.lon', 'east', 'not_a_number'],
  ['de', 'editCommitment', 'commitment.indicator.target', '-5', 'negative'],
];

for (const lang of ['uk', 'de', 'en']) {
  journey(`fields at their limits, one by one: ${lang}`, { lang }, async ({ page }) => {
    await page.seed({ records: small() });
    for (const [, place, path, value, fault] of LINES.filter(([own]) => own === lang)) {
      await page.open(place === 'contact' ? `${PAGES.contact}/edit` : PAGES[place]);
      await unfold(page);
      await page.fill(label(lang, path), value);
      await page.keys(Key.TAB);
      const message = like(lang, `fault.${fault}`);
      await until(`${message} beside ${path}`, async () => {
        const said = await page.described(await page.role('textbox', label(lang, path)));
        return new RegExp(message.source.replace(/^\^|\$$/g, '')).test(said);
      });
      assert.equal(await page.value(label(lang, path)), value, 'what was typed is still there');
      await page.run(`for (const key of Object.keys(localStorage)) if (key.startsWith('pobratym/draft/')) localStorage.removeItem(key)`);
    }
  });
}

journey('10,000 characters: how many are allowed, and nothing else lost', { lang: 'de' }, async ({ page, lang }) => {
  await page.seed({ records: small() });
  await page.open(PAGES.newEvent);
  await page.fill(text(lang, 'event.place'), 'Rathaus');
  await page.paste(text(lang, 'event.title'), 'я'.repeat(10_000));
  await page.keys(Key.TAB);
  await says(page, () => page.role('textbox', text(lang, 'event.title')), msg(lang, 'fault.too_long_in', { language: 'Deutsch', max: 300 }));
  assert.equal(await page.value(text(lang, 'event.place')), 'Rathaus');
  assert.equal((await page.value(text(lang, 'event.title'))).length, 10_000);
});

journey('a text that is too long in a language that is not in sight: the summary says which, and leads there', { lang: 'uk' }, async ({ page, lang }) => {
  await page.seed({ records: small() });
  await page.open(PAGES.editCommitment);
  await page.click('tab', /^Deutsch/, { within: await panelOf(page, text(lang, 'commitment.title')) });
  await page.paste(text(lang, 'commitment.title', 'de'), 'ä'.repeat(301));
  await page.click('tab', /^English/, { within: await panelOf(page, text(lang, 'commitment.title', 'de')) });
  await save(page);
  const summary = await page.role('group', like(lang, 'form.faults', { n: 1 }));
  const message = msg(lang, 'fault.too_long_in', { language: 'Deutsch', max: 300 });
  await says(page, () => page.role('textbox', text(lang, 'commitment.title', 'en')), message);
  await page.click('link', new RegExp(`^${label(lang, 'commitment.title')}.*Deutsch`), { within: summary });
  const field = await page.role('textbox', text(lang, 'commitment.title', 'de'));
  await until('the focus in the German text', () => page.run('return document.activeElement === arguments[0]', field));
  assert.equal((await field.getProperty('value')).length, 301);
});

journey('a number that can be read in two ways is asked about, and never guessed', { lang: 'de' }, async ({ page, lang }) => {
  const target = label(lang, 'commitment.indicator.target');
  await page.seed({ records: small() });
  await page.open(PAGES.editCommitment);
  await unfold(page);
  await page.fill(target, '1.200');
  await page.keys(Key.TAB);
  await says(page, () => page.role('textbox', target), msg(lang, 'fault.two_numbers', { thousands: '1200', decimal: '1,2' }));
  await page.fill(target, '1200');
  await save(page);
  await page.heading('Brieffreundschaften');
  assert.equal(JSON.parse((await page.stored())[`pobratym/1/commitment/${id(30)}`]).fields.indicator.target, 1200);
});

journey('Enter where a combobox finds nothing leaves the form open, with Ctrl it saves', async ({ page, lang }) => {
  const origin = label(lang, 'commitment.origin');
  await page.seed({ records: small() });
  await page.open(PAGES.editCommitment);
  await page.fill(origin, 'no such thing', { role: 'combobox' });
  await page.keys(Key.ENTER);
  await page.role('option', msg(lang, 'form.nothing'));
  assert.match(await page.path(), /edit$/);
  await page.keys(Key.CONTROL, Key.ENTER);
  await page.heading('Pen pals');
});

journey('what a record points at is gone: its page and its form go on, and the form says so', async ({ page, lang }) => {
  const gone = id(99);
  const inIt = { partnership: id(1), programmes: [gone], spheres: [] };
  await page.seed({
    records: [
      ...small(),
      record('commitment', 60, {
        ...inIt,
        title: { en: 'Left alone' },
        status: 'agreed',
        lead: gone,
        origin: { agreement: id(10), clause: gone },
        budget: { programme: gone },
        [`responsible/${id(2)}`]: { contact: gone },
        [`responsible/${gone}`]: { contact: gone },
        [`evidence/${id(61)}`]: { title: { en: 'A film' }, event: gone },
      }),
      record('event', 70, {
        ...inIt,
        title: { en: 'Visit without a host' },
        kind: 'visit',
        status: 'held',
        when: day(-3),
        host: gone,
        [`participants/${id(71)}`]: { contact: gone, partner: gone },
        [`headcount/${gone}`]: -5,
      }),
      record('contact', 80, { partnership: id(1), name: 'Nobody’s office', partner: gone }),
    ],
  });
  for (const path of ['/', PAGES.partnership, PAGES.timeline, PAGES.commitments, PAGES.table, PAGES.contacts]) await page.open(path);
  await page.role('heading', msg(lang, 'contact.others'));
  for (const [path, title, what] of [
    [`/commitments/${id(60)}`, 'Left alone', text(lang, 'commitment.title')],
    [`/events/${id(70)}`, 'Visit without a host', text(lang, 'event.title')],
  ]) {
    await page.open(path);
    await page.heading(title);
    await page.click('link', msg(lang, 'record.edit'));
    await page.text(msg(lang, 'fault.lost'), { any: true });
    assert.equal((await page.run('return document.querySelector("main").innerText')).includes(gone), false, 'an id is no name');
    await page.fill(what, `${title}, still`);
    await save(page);
    await page.heading(`${title}, still`);
  }
  const stored = await page.stored();
  assert.equal(JSON.parse(stored[`pobratym/1/commitment/${id(60)}`]).fields.lead, gone, 'it may come back');
});

journey('markup, emoji and right-to-left text are text', async ({ page, lang }) => {
  const wild = '<script>document.title="got"</script><img src=x onerror=alert(1)> 🌉 שלום';
  await page.seed({ records: small() });
  await page.open(PAGES.newEvent);
  await page.paste(text(lang, 'event.title'), wild);
  await page.choose(label(lang, 'event.kind'), code(lang, 'event_kind.other'));
  await date(page, 'event.when', day(3));
  await save(page);
  await page.heading(wild);
  assert.ok((await page.title()).startsWith(wild));
  for (const path of ['/', PAGES.timeline, PAGES.partnership]) {
    await page.open(path);
    await page.text(wild, { any: true });
  }
  assert.equal((await page.find('main img, main script')).length, 0);
});

journey('dates that do not exist, and ends before their start', { lang: 'uk' }, async ({ page, lang }) => {
  await page.seed({ records: small() });
  await page.open(PAGES.newEvent);
  await page.fill(text(lang, 'event.title'), 'Зустріч');
  await date(page, 'event.when', '2027-02-31');
  await page.keys(Key.TAB);
  await page.keys(Key.TAB);
  await page.keys(Key.TAB);
  await page.keys(Key.TAB);
  await says(page, () => group(page, 'event.when'), msg(lang, 'date.no_such_day'));
  const when = await group(page, 'event.when');
  assert.equal(await page.value(msg(lang, 'form.date_day'), { within: when }), '31', 'what was typed is still there');

  await page.open(PAGES.editCommitment);
  await unfold(page);
  await date(page, 'commitment.start', '2030-05');
  await date(page, 'commitment.due', '2029');
  await save(page);
  await page.role('group', like(lang, 'form.faults', { n: 1 }));
  await until('the end before the start to be said', async () => {
    const [due, start] = [await page.described(await group(page, 'commitment.due')), await page.described(await group(page, 'commitment.start'))];
    return `${due} ${start}`.includes(msg(lang, 'fault.end_before_start'));
  });
});

journey('a partnership needs two municipalities, and an element its needed fields', { lang: 'de' }, async ({ page, lang }) => {
  await page.seed({ records: small() });
  await page.open('/partnerships/new');
  await page.click('button', msg(lang, 'form.remove', { what: label(lang, 'partnership.partners.one'), number: 2 }));
  const first = await element(page, 'partnership.partners', 1);
  await page.fill(text(lang, 'partnership.partners.name'), 'Neustadt', { within: first });
  await save(page);
  const summary = await page.role('group', like(lang, 'form.faults', { n: 2 }));
  await page.text(new RegExp(`${msg(lang, 'fault.two_partners')}$`), { within: summary });
  await until('the focus on the summary', () => page.run('return document.activeElement === arguments[0]', summary));
  await add(page, 'partnership.partners');
  const second = await element(page, 'partnership.partners', 2);
  await page.choose(label(lang, 'partnership.partners.country'), country(lang, 'PL'), { within: second });
  await save(page);
  await says(page, () => page.role('textbox', text(lang, 'partnership.partners.name'), { within: second }), msg(lang, 'fault.required'));
  assert.equal(await page.value(text(lang, 'partnership.partners.name'), { within: first }), 'Neustadt');
});
