// The app cannot start: a plain page says so in the reader's language, and the records can still be saved.
import assert from 'node:assert/strict';
import { readFileSync, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

import { journey } from './lib/journey.mjs';
import { LANGS } from './lib/messages.mjs';
import { small } from './lib/records.mjs';
import { variant } from './lib/site.mjs';
import { until } from './lib/wait.mjs';

// That page is plain JavaScript with words of its own.
const source = readFileSync(new URL('../../boot/failed.js', import.meta.url), 'utf8');
const words = new Function(`return ${/var WORDS = (\{[\s\S]*?\n {2}\});/.exec(source)[1]}`)();

const broken = () =>
  variant({
    edit(dir) {
      const wasm = join(dir, readdirSync(dir).find((name) => name.endsWith('_bg.wasm')));
      writeFileSync(wasm, readFileSync(wasm).subarray(0, 5000));
    },
  });

for (const lang of LANGS) {
  journey(`a broken build says so and hands out the records: ${lang}`, { lang, dir: broken, expected: [/./] }, async ({ page }) => {
    await page.seed({ records: small() });
    await page.driver.get(page.site.url('/settings'));
    await page.heading(words[lang].title);
    assert.equal(await page.title(), words[lang].title);
    assert.equal(await page.run('return document.documentElement.lang'), lang);
    await page.text(words[lang].text);
    await page.role('button', words[lang].reload);
    assert.match(await (await page.role('link', words[lang].rescue)).getAttribute('href'), /\/rescue\.html$/);
    await page.run(`
      window.downloads = [];
      const real = URL.createObjectURL;
      URL.createObjectURL = (blob) => { blob.text().then((text) => window.downloads.push(text)); return real.call(URL, blob); };`);
    await page.click('button', words[lang].download);
    const text = await until('the download', async () => (await page.run('return window.downloads'))[0]);
    const saved = JSON.parse(text);
    for (const [key, value] of small()) assert.equal(saved[key], value);
    const other = LANGS[(LANGS.indexOf(lang) + 1) % LANGS.length];
    await page.click('button', words[other].name);
    await page.heading(words[other].title);
  });
}
