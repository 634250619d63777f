// The timeline: what is found and marked, what stands between the events, what became of what was planned.
import assert from 'node:assert/strict';

import { journey } from './lib/journey.mjs';
import { msg } from './lib/messages.mjs';
import { PAGES, day, id, record, small } from './lib/records.mjs';
import { Key } from './lib/page.mjs';
import { until } from './lib/wait.mjs';

const marks = (page) => page.run('return [...document.querySelectorAll("main mark")].map((mark) => mark.textContent)');

journey('search reads as people write, marks what it found, and can be sent', { lang: 'de' }, async ({ page, lang }) => {
  const meeting = record('event', 21, { partnership: id(1), title: { de: 'Treffen mit Frau Müller' }, kind: 'meeting', when: day(-40), status: 'held' });
  await page.seed({ records: [...small(), meeting] });
  await page.open(PAGES.timeline);
  await page.fill(msg(lang, 'timeline.search'), 'mueller TREFF', { role: 'searchbox' });
  await until('what was found to be marked', async () => (await marks(page)).join() === 'Treff,Müller');
  assert.deepEqual(await page.roles('link', 'Besuch in Leonberg'), []);
  await until('the search in the address', async () => /q=mueller/.test(await page.path()));
  await page.reload();
  await until('the same again', async () => (await marks(page)).join() === 'Treff,Müller');
  await page.click('button', msg(lang, 'filter.clear'));
  await page.role('link', 'Besuch in Leonberg');
  assert.deepEqual(await marks(page), []);
});

journey('the filters that are folded away: by person, kept in the address, open again where they are in use', async ({ page, lang }) => {
  const call = record('event', 21, { partnership: id(1), title: { en: 'Call about pen pals' }, kind: 'call', when: day(-5), status: 'held', [`participants/${id(22)}`]: { contact: id(40) } });
  await page.seed({ records: [...small(), call] });
  await page.open(PAGES.timeline);
  await page.run('document.querySelector(".more-filters > summary").click()');
  await page.choose(msg(lang, 'filter.person'), 'Education office');
  await page.gone('link', 'Visit to Leonberg');
  await page.role('link', 'Call about pen pals');
  await page.reload();
  await page.role('link', 'Call about pen pals');
  assert.equal(await page.value(msg(lang, 'filter.person'), { role: 'combobox' }), id(40));
  assert.deepEqual(await page.roles('link', 'Visit to Leonberg'), []);
});

journey('due dates and agreements stand between the events where they are asked for', { lang: 'uk' }, async ({ page, lang }) => {
  await page.seed({ records: small() });
  await page.open(PAGES.timeline);
  assert.deepEqual(await page.roles('link', 'Листування'), []);
  await page.click('button', msg(lang, 'timeline.layer_due'));
  await page.role('link', 'Листування');
  assert.deepEqual(await page.roles('link', 'Меморандум'), []);
  await page.click('button', msg(lang, 'timeline.layer_agreements'));
  await page.role('link', 'Меморандум');
  await page.back();
  await page.gone('link', 'Меморандум');
  await page.role('link', 'Листування');
});

journey('a card opens in place and tells the rest', async ({ page, lang }) => {
  const promise = record('commitment', 31, { partnership: id(1), title: { en: 'A choir tour' }, status: 'done', origin: { event: id(21) } });
  const concert = record('event', 21, {
    partnership: id(1), title: { en: 'Concert' }, kind: 'ceremony', when: day(-30), status: 'held', [`headcount/${id(2)}`]: 12, [`headcount/${id(3)}`]: 30,
    [`statements/${id(23)}`]: { speaker: 'The mayor', text: { en: 'We shall sing again.' } },
  });
  await page.seed({ records: [...small(), promise, concert] });
  await page.open(PAGES.timeline);
  assert.deepEqual(await page.roles('link', 'A choir tour'), []);
  await page.run('document.querySelector(".ev-more > summary").click()');
  await page.role('link', 'A choir tour');
  await page.text('We shall sing again.');
  await page.text(/42 .*Poltava: 12, Leonberg: 30/);
});

journey('a planned event whose date has passed: held, moved or cancelled, each with one click, and Undo', async ({ page, lang }) => {
  const planned = (n, title) => record('event', n, { partnership: id(1), title: { en: title }, kind: 'call', when: day(-3), status: 'planned' });
  await page.seed({ records: [...small(), planned(21, 'Spring call'), planned(22, 'Summer call')] });
  await page.open(PAGES.timeline);
  const answer = (name, title) => new RegExp(`${msg(lang, `event.${name}`)}\\s?: ${title}`);
  const status = async (n) => JSON.parse((await page.stored())[`pobratym/1/event/${id(n)}`]).fields.status;
  await page.click('button', answer('was_cancelled', 'Spring call'));
  await until('one to be cancelled', async () => (await status(21)) === 'cancelled');
  await until('the focus on its card', async () => (await page.run('return document.activeElement.textContent')) === 'Spring call');
  await page.keys(Key.CONTROL, 'z');
  await until('that to be undone', async () => (await status(21)) === 'planned');
  await page.click('button', answer('took_place', 'Summer call'));
  await until('the other to be held', async () => (await status(22)) === 'held');
  await page.click('link', answer('moved', 'Spring call'));
  await until('its form', async () => /\/events\/.*\/edit$/.test(await page.path()));
});
