// The schedule: what stands on the axis, the ways along it, a date moved and taken back, what has no room of its own.
import assert from 'node:assert/strict';

import { journey } from './lib/journey.mjs';
import { like, msg } from './lib/messages.mjs';
import { Key } from './lib/page.mjs';
import { PAGES, day, id, record, small } from './lib/records.mjs';
import { until } from './lib/wait.mjs';

const stored = async (page, type, n) => JSON.parse((await page.stored())[`pobratym/1/${type}/${id(n)}`]).fields;

const event = (n, fields) => record('event', n, { partnership: id(1), status: 'planned', kind: 'visit', ...fields });


const named = (page, element) => until('the focus there', async () => (await (await page.focused()).getAttribute('aria-label'))?.startsWith(element));

journey('events and due dates stand on the axis, and one goes along it by keys', { lang: 'de' }, async ({ page, lang }) => {
  await page.seed({ records: small() });
  await page.open(PAGES.schedule);
  const visit = await page.role('link', /^Besuch in Leonberg, Besuch, /);
  await page.role('link', /^Brieffreundschaften, Zusage, /);
  await page.role('heading', msg(lang, 'schedule.rest_sphere'));
  await page.focus(visit);
  await page.keys(Key.ARROW_DOWN);
  await named(page, 'Brieffreundschaften');
  for (let step = 0; step < 4; step += 1) await page.keys(Key.ARROW_RIGHT);
  await page.gone('link', /^Brieffreundschaften/);
  await page.text(msg(lang, 'schedule.nothing'));
  await named(page, msg(lang, 'schedule.picture'));
  await until('the part of time in the address', async () => /[?&]window=\d{4}-\d\d-\d\d\.\.\d{4}/.test(await page.path()));
  await page.reload();
  await page.text(msg(lang, 'schedule.nothing'));
  await page.focus(await page.role('group', msg(lang, 'schedule.picture')));
  await page.keys(Key.HOME);
  await page.role('link', /^Brieffreundschaften/);
  for (let step = 0; step < 6; step += 1) await page.keys('+');
  await page.gone('link', /^Brieffreundschaften/);
  for (let step = 0; step < 3; step += 1) await page.click('button', msg(lang, 'schedule.wider'));
  await page.click('button', msg(lang, 'schedule.today'));
  await page.role('link', /^Brieffreundschaften/);
});

journey('a due date is moved by keys, and taken back', { lang: 'uk' }, async ({ page, lang }) => {
  await page.seed({ records: small() });
  await page.open(PAGES.schedule);
  await page.focus(await page.role('link', /^Листування/));
  await page.keys(Key.ALT, Key.ARROW_RIGHT);
  await page.text(like(lang, 'schedule.moved'));
  await until('the next day', async () => (await stored(page, 'commitment', 30)).due === day(21));
  await named(page, 'Листування');
  await page.keys(Key.ALT, Key.SHIFT, Key.ARROW_LEFT);
  await until('a week before', async () => (await stored(page, 'commitment', 30)).due === day(14));
  await page.answer('undo');
  await until('the next day again', async () => (await stored(page, 'commitment', 30)).due === day(21));
});

journey('a planned event is dragged, and stays as exact as it was', async ({ page, lang }) => {
  const month = day(60).slice(0, 7);
  await page.seed({ records: [...small(), event(60, { title: { en: 'Youth camp' }, when: month })] });
  await page.open(`${PAGES.schedule}?window=${day(-30)}..${day(200)}`);
  const bar = await page.role('link', /^Youth camp/);
  const { width } = await (await page.role('group', msg(lang, 'schedule.picture'))).getRect();
  const step = Math.round((width / 231) * 31);
  await page.driver.actions().move({ origin: bar }).press().move({ origin: bar, x: 12, y: 0 }).move({ origin: bar, x: step, y: 0 }).release().perform();
  const [year, number] = month.split('-').map(Number);
  const next = number === 12 ? `${year + 1}-01` : `${year}-${String(number + 1).padStart(2, '0')}`;
  await until('the next month', async () => (await stored(page, 'event', 60)).when === next);
  assert.match(await page.path(), /schedule/, 'letting go is no click');
});

journey('what has no room is one number, which opens a list', async ({ page, lang }) => {
  const crowd = Array.from({ length: 500 }, (_, n) => event(1000 + n, { title: { en: `Talk ${n}` }, when: day(100) }));
  await page.seed({ records: [...small(), ...crowd] });
  await page.open(PAGES.schedule);
  const cluster = await page.role('button', like(lang, 'schedule.cluster', { n: 500 }));
  assert.ok((await page.run('return document.querySelectorAll("*").length')) < 1_500);
  await page.focus(cluster);
  await page.keys(Key.ENTER);
  const list = await page.role('region', msg(lang, 'schedule.entries', { n: 500 }));
  await until('the focus in the list', async () => (await (await page.focused()).getText()) === msg(lang, 'schedule.entries', { n: 500 }));
  await page.role('link', 'Talk 0', { within: list });
  await page.keys(Key.ESCAPE);
  await page.gone('region', msg(lang, 'schedule.entries', { n: 500 }));
  await named(page, '500 ');
});

journey('the list says and does the same, in other lanes as well', async ({ page, lang }) => {
  await page.seed({ records: [...small(), event(60, { title: { en: 'Undated visit' } })] });
  await page.open(PAGES.schedule);
  await page.click('radio', msg(lang, 'schedule.by_partner'));
  await page.role('heading', 'Leonberg');
  await until('the lanes in the address', async () => /by=partner/.test(await page.path()));
  await page.click(await page.text(msg(lang, 'schedule.list')));
  const table = await page.role('table');
  await page.role('link', 'Visit to Leonberg', { within: table });
  await page.click('button', msg(lang, 'schedule.move_later', { title: 'Pen pals' }));
  await until('the next day', async () => (await stored(page, 'commitment', 30)).due === day(21));
  await until('the focus on the button', async () => (await (await page.focused()).getAttribute('aria-label')) === msg(lang, 'schedule.move_later', { title: 'Pen pals' }));
  await page.click(await page.text(msg(lang, 'schedule.undated', { n: 1 })));
  await page.role('link', 'Undated visit');
});

journey('from the first year to the last, a century, and a title without end', async ({ page, lang }) => {
  const records = [
    event(60, { title: { en: 'First' }, when: '0001-01-01' }),
    event(61, { title: { en: 'Last' }, when: '9999-12-31' }),
    event(62, { title: { en: 'Century' }, when: '1926/2026-12-31' }),
    event(63, { title: { en: 'x'.repeat(10_000) }, when: day(3) }),
    event(64, { title: { en: 'Going on' }, when: `${day(-3)}/..`, status: 'held' }),
  ];
  await page.seed({ records: [...small(), ...records] });
  await page.open(PAGES.schedule);
  await page.role('link', /^x{160}…, /);
  await page.role('link', /^Century/);
  await page.role('link', /^Going on/);
  await page.focus(await page.role('group', msg(lang, 'schedule.picture')));
  for (let step = 0; step < 16; step += 1) await page.keys('-');
  await page.role('link', /^First/);
  await page.role('link', /^Last/);
  assert.equal(await page.run('return document.documentElement.scrollWidth <= document.documentElement.clientWidth'), true);
});
