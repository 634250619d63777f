// The month: what is known to the day stands on it, what is not stands above, and one goes from month to month.
import assert from 'node:assert/strict';

import { journey } from './lib/journey.mjs';
import { msg } from './lib/messages.mjs';
import { Key } from './lib/page.mjs';
import { PAGES, id, record, small } from './lib/records.mjs';
import { until } from './lib/wait.mjs';

const event = (n, fields) => record('event', n, { partnership: id(1), status: 'planned', kind: 'visit', ...fields });

journey('a month with its days, and above them what has no exact day', { lang: 'de' }, async ({ page, lang }) => {
  const crowd = Array.from({ length: 500 }, (_, n) => event(1000 + n, { title: { de: `Gespräch ${n}` }, when: '2031-05-20' }));
  const records = [
    event(60, { title: { de: 'Besuch' }, when: '2031-05-15' }),
    event(61, { title: { de: 'Woche der Jugend' }, when: '2031-05' }),
    event(62, { title: { de: 'Delegation' }, when: '2031-05-30/2031-06-02' }),
    record('commitment', 63, { partnership: id(1), title: { de: 'Bericht' }, status: 'agreed', due: '2031-05-15' }),
  ];
  await page.seed({ records: [...small(), ...records, ...crowd] });
  await page.open(`${PAGES.calendar}?month=2031-05`);
  const table = await page.role('table', 'Mai 2031');
  const day = async (n) => (await page.roles('cell', new RegExp(`^${n}\\D`), { within: table }))[0];
  await page.role('link', /^Besuch, /, { within: await day(15) });
  await page.role('link', /^Bericht, /, { within: await day(15) });
  assert.equal((await page.roles('link', /^Delegation/, { within: table })).length, 2);
  assert.equal((await page.roles('link', /^Woche der Jugend/, { within: table })).length, 0);
  await page.role('link', /^Woche der Jugend/, { within: await page.role('region', msg(lang, 'calendar.vague')) });
  await page.role('link', msg(lang, 'calendar.more', { n: 496 }));
  await page.click('button', msg(lang, 'calendar.later'));
  await page.role('table', 'Juni 2031');
  await until('the month in the address', async () => /month=2031-06/.test(await page.path()));
  await page.keys(Key.PAGE_UP);
  await page.role('table', 'Mai 2031');
  await page.keys(Key.HOME);
  await until('this month', async () => !/2031/.test(await page.path()));
});
