// Two browsers with a profile each: two desks that have nothing but files. After twenty rounds of edits both have the same.
import assert from 'node:assert/strict';

import { addContact, rename, seen, withAnotherDesk } from './lib/desks.mjs';
import { catchDownloads } from './lib/files.mjs';
import { BROWSER, journey } from './lib/journey.mjs';
import { like, msg } from './lib/messages.mjs';
import { Key } from './lib/page.mjs';
import { id, small } from './lib/records.mjs';
import { until } from './lib/wait.mjs';

const ROUNDS = 20;

/** The same numbers from a seed everywhere (mulberry32). */
function dice(seed) {
  let state = seed;
  return (sides) => {
    state = (state + 0x6d2b79f5) | 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) % sides;
  };
}

const lives = async (page, type, n) => `pobratym/1/${type}/${id(n)}` in (await seen(page));

async function renameWhereItLives(page, name) {
  if (await lives(page, 'commitment', 30)) await rename(page, name);
}

async function remove(page) {
  const all = Object.keys(await seen(page)).filter((key) => key.includes('/contact/'));
  if (!all.length) return;
  await page.go(`/contacts/${all[0].split('/').at(-1)}`);
  await page.more('record.delete');
  await page.text(like(page.lang, 'notice.deleted'));
}

async function addAndTakeBack(page, name) {
  await addContact(page, name);
  await page.keys(Key.CONTROL, 'z');
  await page.text(msg(page.lang, 'notice.undone'));
}

const ACTS = [renameWhereItLives, renameWhereItLives, addContact, remove, addAndTakeBack];

/** One desk sends all it has. */
async function sends(page) {
  await page.go('/exchange');
  await page.run('window.saved = []');
  await page.click('radio', msg(page.lang, 'exchange.what_all'));
  await page.click('radio', msg(page.lang, 'exchange.contacts_with'));
  await page.click('button', msg(page.lang, 'exchange.save'));
  return until('the file', () => page.run('return window.saved[0]'));
}

/** The other one drops it onto the page, chooses for all what was changed on both sides, and takes it over. */
async function takes(page, file, side) {
  // A file that was looked at before must not be taken for this one.
  await page.go('/exchange');
  await page.heading(msg(page.lang, 'exchange.title'));
  await page.run(
    `const data = new DataTransfer();
     data.items.add(new File([arguments[0]], 'a.pobratym.json'));
     document.body.dispatchEvent(new DragEvent('drop', { dataTransfer: data, bubbles: true, cancelable: true }));`,
    file,
  );
  await page.heading(msg(page.lang, 'merge.title'));
  await page.role('status', undefined, { within: await page.role('main'), any: true });
  const [all] = await page.roles('combobox', msg(page.lang, 'merge.all'));
  if (all) await page.choose(msg(page.lang, 'merge.all'), { value: side });
  const [take] = await page.roles('button', msg(page.lang, 'merge.take'));
  if (!take) return false;
  await page.click(take);
  await page.heading(msg(page.lang, 'exchange.title'));
  return true;
}

journey('two desks exchange files through rounds of edits and end equal', { lang: 'en', patience: 900_000 }, async ({ page: ours }) => {
  await withAnotherDesk(async (theirs) => {
    const roll = dice(20_261_130);
    const desks = [ours, theirs];
    for (const desk of desks) {
      await desk.seed({ records: small() });
      await desk.open('/');
      await catchDownloads(desk, { withheld: true });
    }
    for (let round = 1; round <= ROUNDS; round += 1) {
      // Both work without knowing of each other.
      for (const [at, desk] of desks.entries()) {
        for (let n = roll(3); n > 0; n -= 1) await ACTS[roll(ACTS.length)](desk, `Desk ${at + 1}, round ${round}.${n}`);
      }
      const [from, to] = roll(2) ? desks : desks.toReversed();
      await takes(to, await sends(from), ['later', 'ours', 'theirs'][roll(3)]);
      await takes(from, await sends(to), 'later');
      assert.deepEqual(await seen(ours), await seen(theirs), `after round ${round}`);
      assert.equal(await takes(to, await sends(from), 'later'), false, `round ${round}: there is something new in what is known`);
    }
  });
});
