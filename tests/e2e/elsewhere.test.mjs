// What someone else changes meanwhile: in the form that is being filled in, and where both have changed the same.
import assert from 'node:assert/strict';

import { element, label, save, text } from './lib/form.mjs';
import { journey } from './lib/journey.mjs';
import { like, msg } from './lib/messages.mjs';
import { PAGES, id, record, small } from './lib/records.mjs';
import { until } from './lib/wait.mjs';

const CONTACT = `pobratym/1/contact/${id(40)}`;
const STEP = `steps/${id(71)}`;
const OTHER_STEP = `steps/${id(72)}`;

/** `small()` with two steps in the commitment. */
const withSteps = () =>
  small().map(([key, value]) => {
    if (!key.includes('/commitment/')) return [key, value];
    const { fields } = JSON.parse(value);
    return record('commitment', 30, { ...fields, [STEP]: { title: { en: 'Find schools' }, position: 1 }, [OTHER_STEP]: { title: { en: 'Send letters' }, position: 2 } });
  });

/** A stamp of another tab. */
const stamp = (millis) => `${Math.round(millis).toString(16).padStart(12, '0')}0000ffffffff`;

/** As another tab does it: changes the fields of a record in local storage, or of `from` in its place; null takes one away. */
async function changeElsewhere(page, key, fields, { at = Date.now(), from } = {}) {
  const first = await page.driver.getWindowHandle();
  await page.driver.switchTo().newWindow('tab');
  try {
    await page.driver.get(page.site.url('/blank.html'));
    await page.run(
      `const [key, fields, at, from] = arguments;
       const record = JSON.parse(from || localStorage.getItem(key));
       record.stamps = record.stamps || {};
       for (const [name, value] of Object.entries(fields)) {
         const replaced = record.stamps[name] ? record.stamps[name][0] : record.stamp;
         if (value === null) delete record.fields[name]; else record.fields[name] = value;
         record.stamps[name] = [at, replaced];
       }
       localStorage.setItem(key, JSON.stringify(record));`,
      key,
      fields,
      stamp(at),
      from ?? null,
    );
    await page.driver.close();
  } finally {
    await page.driver.switchTo().window(first);
  }
}

const reviews = async (page) => Object.keys(await page.stored()).filter((key) => key.startsWith('pobratym/review/'));

/** The button of the line below a field. */
const answer = (page, place, what) => page.click('button', msg(page.lang, 'review.place', { field: place, text: msg(page.lang, `review.${what}`) }));

journey('a field that someone else changes while it is typed in shows both values, and what was typed and the focus stay', async ({ page, lang }) => {
  await page.seed({ records: small() });
  await page.open(`${PAGES.contact}/edit`);
  await page.type(label(lang, 'contact.name'), ' of Polt');
  await page.type(label(lang, 'contact.phone'), '+380 41 2');
  const focused = await page.run('return document.activeElement.id');
  await changeElsewhere(page, CONTACT, { name: 'Youth office', phone: '+380 41 3000000', email: 'a@b.ua' });
  await page.text(msg(lang, 'review.elsewhere', { value: 'Youth office' }));
  await page.text(msg(lang, 'review.elsewhere', { value: '+380 41 3000000' }));
  assert.equal(await page.run('return document.activeElement.id'), focused);
  assert.equal(await page.value(label(lang, 'contact.name')), 'Education office of Polt');
  assert.equal(await page.value(label(lang, 'contact.email')), 'a@b.ua', 'what was not touched here did not follow');
  await answer(page, label(lang, 'contact.phone'), 'take');
  await until('the value of the other tab', async () => (await page.value(label(lang, 'contact.phone'))) === '+380 41 3000000');
  await answer(page, label(lang, 'contact.name'), 'keep');
  await until('no line', async () => (await page.find('.elsewhere')).length === 0);
  await until('the focus in the field', async () => (await page.run('return document.activeElement.id')) === 'f-name');
  await save(page);
  await page.heading('Education office of Polt');
  assert.deepEqual(await reviews(page), [], 'what was answered waits');
});

journey('a form that is saved without an answer keeps both values: one in the record, one to be decided about', { lang: 'de' }, async ({ page, lang }) => {
  await page.seed({ records: small() });
  await page.open(`${PAGES.contact}/edit`);
  await page.fill(label(lang, 'contact.name'), 'Bildungsamt');
  await changeElsewhere(page, CONTACT, { name: 'Jugendamt' });
  await page.text(msg(lang, 'review.elsewhere', { value: 'Jugendamt' }));
  await save(page);
  await page.heading('Bildungsamt');
  await page.click('link', new RegExp(`^${msg(lang, 'nav.data')}`), { any: true });
  await page.heading(msg(lang, 'data.title'));
  await page.text(/^Jugendamt \(/);
  await page.click('button', msg(lang, 'review.use_other'));
  await page.text(msg(lang, 'review.none'));
  assert.equal(JSON.parse((await page.stored())[CONTACT]).fields.name, 'Jugendamt');
  await page.answer('undo');
  await page.text(/^Jugendamt \(/);
  await page.click('button', msg(lang, 'review.leave'));
  await page.text(msg(lang, 'review.none'));
  assert.deepEqual(await reviews(page), []);
  await page.answer('undo');
  await page.text(/^Jugendamt \(/);
  await page.reload();
  await page.text(/^Jugendamt \(/);
});

journey('of a step, what is typed here and what is ticked elsewhere both stay; one that is removed elsewhere can be kept', async ({ page, lang }) => {
  await page.seed({ records: withSteps() });
  const key = `pobratym/1/commitment/${id(30)}`;
  await page.open(PAGES.editCommitment);
  const within = async (number) => ({ within: await element(page, 'commitment.steps', number) });
  await page.fill(text(lang, 'commitment.steps.title'), 'Find two schools', await within(1));
  await page.fill(text(lang, 'commitment.steps.title'), 'Send cards', await within(2));
  await changeElsewhere(page, key, { [STEP]: { title: { en: 'Find schools' }, position: 1, done: '2026-11-20' }, [OTHER_STEP]: null });
  await page.text(msg(lang, 'review.elsewhere_removed'));
  await answer(page, msg(lang, 'review.place', { field: label(lang, 'commitment.steps'), text: 'Send cards' }), 'keep');
  await save(page);
  await page.heading('Pen pals');
  const { fields } = JSON.parse((await page.stored())[key]);
  assert.deepEqual(fields[STEP], { title: { en: 'Find two schools' }, position: 1, done: '2026-11-20' });
  assert.deepEqual(fields[OTHER_STEP].title, { en: 'Send cards' });
});

journey('what two tabs wrote without knowing of each other waits in both, and goes with its record', async ({ page, lang }) => {
  const records = small();
  await page.seed({ records });
  await page.open(`${PAGES.contact}/edit`);
  await page.fill(label(lang, 'contact.name'), 'Office of Poltava');
  await save(page);
  await page.heading('Office of Poltava');
  // As if the other tab had not heard of that: its record is the one from the start.
  const [, from] = records.find(([key]) => key === CONTACT);
  await changeElsewhere(page, CONTACT, { name: 'Office of Leonberg' }, { at: Date.now() + 60_000, from });
  await page.heading('Office of Leonberg');
  await page.role('link', new RegExp(`^${msg(lang, 'nav.data')} ?1`), { any: true });
  const [key] = await reviews(page);
  assert.equal(key, `pobratym/review/${id(40)}/name`);
  await page.reload();
  await page.role('link', new RegExp(`^${msg(lang, 'nav.data')} ?1`), { any: true });
  await page.more('record.delete');
  await page.text(like(lang, 'notice.deleted'));
  assert.deepEqual(await reviews(page), [], 'what was found of a deleted person is still there');
});

journey('a record that was deleted here and changed elsewhere is brought back with the change, or stays deleted', async ({ page, lang }) => {
  const records = small();
  await page.seed({ records });
  await page.open(`${PAGES.contact}/edit`);
  await page.fill(label(lang, 'contact.email'), 'a@b.ua');
  await save(page);
  await page.heading('Education office');
  const { [CONTACT]: before } = await page.stored();
  await page.more('record.delete');
  await page.text(like(lang, 'notice.deleted'));
  await until('it to be saved', () => page.run(`return [...document.querySelectorAll('.safety')].some((one) => one.textContent === arguments[0])`, msg(lang, 'safety.saved')));
  await changeElsewhere(page, CONTACT, { phone: '12' }, { at: Date.now() + 60_000, from: before });
  await page.click('link', new RegExp(`^${msg(lang, 'nav.data')} ?1`), { any: true });
  await page.text(msg(lang, 'review.gone_title'));
  await page.click('button', msg(lang, 'review.leave_deleted'));
  await page.text(msg(lang, 'review.none'));
  await page.answer('undo');
  await page.text(msg(lang, 'review.gone_title'));
  await page.click('button', msg(lang, 'review.bring_back'));
  await page.text(msg(lang, 'review.none'));
  await page.open(PAGES.contact);
  await page.heading('Education office');
  await page.text('12');
  await page.text('a@b.ua');
});
