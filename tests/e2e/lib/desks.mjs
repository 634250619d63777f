// What the journeys of two desks have in common: a second browser, and edits that each of the two makes.
import { launch } from './browsers.mjs';
import { label, save, text } from './form.mjs';
import { BROWSER } from './journey.mjs';
import { Page } from './page.mjs';
import { PAGES, id } from './records.mjs';
import { Site } from './site.mjs';

/** Runs `body` with a page of another browser with a profile of its own, in German. */
export async function withAnotherDesk(body) {
  const [site, other] = [await Site.open(), await launch(BROWSER)];
  try {
    await body(new Page(other.driver, site, 'de'));
  } finally {
    await other.stop();
    await site.stop();
  }
}

/** What a reader sees of all that is kept: the fields of what is not deleted. */
export async function seen(page) {
  const all = Object.entries(await page.stored()).filter(([key]) => key.startsWith('pobratym/1/'));
  return Object.fromEntries(all.map(([key, value]) => [key, JSON.parse(value)]).filter(([, { deleted }]) => !deleted).map(([key, { fields }]) => [key, fields]).sort());
}

/** Goes there within the app, or, `anew`, by loading it. */
const to = (page, path, anew) => (anew ? page.open(path) : page.go(path));

/** Gives the commitment of `small()` another title. */
export async function rename(page, name, { anew = false } = {}) {
  await to(page, PAGES.editCommitment, anew);
  await page.fill(text(page.lang, 'commitment.title'), name);
  await save(page);
  await page.heading(name);
}

/** Adds a contact. */
export async function addContact(page, name, { anew = false } = {}) {
  await to(page, `/contacts/new?partnership=${id(1)}`, anew);
  await page.fill(label(page.lang, 'contact.name'), name);
  await save(page);
  await page.heading(name);
}
