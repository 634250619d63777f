import { writeFileSync } from 'node:fs';
import { journey } from './lib/journey.mjs';
import { msg } from './lib/messages.mjs';
import { until } from './lib/wait.mjs';
const OUT='/tmp/mapshots';
for (const [lang, theme, width] of [['de','light',1280],['uk','dark',1280],['uk','light',390],['de','dark',390]]) {
  journey(`shot ${lang} ${theme} ${width}`, { lang }, async ({ page }) => {
    await page.seed({ 'pobratym/settings': JSON.stringify({ lang, theme, our_city: 'Житомир', remind:'never' }) });
    await page.open('/partnerships');
    await page.resize(width, width===390?1500:1100);
    await page.click('button', msg(lang, 'start.open_example')).catch(async (e)=>{ console.log(JSON.stringify(await page.run('return [...document.querySelectorAll("button")].map(b=>b.textContent)')));throw e});
    await until('the example', async () => /partnerships\/[0-9a-f-]{36}/.test(await page.path()));
    await page.open((await page.path()) + '/map');
    await until('the land', async () => (await page.find('.map-lands path')).length > 10);
    if (width===1280 && lang==='de') { await page.run('window.offered=[]; const c=URL.createObjectURL; URL.createObjectURL=(b)=>{offered.push(b);return c.call(URL,b)}; HTMLAnchorElement.prototype.click=function(){window.saved=this.download}'); await page.click('button', msg(lang,'bridge.picture')); await page.click('menuitem', msg(lang,'bridge.save_svg')); await until('file', async()=>page.run('return offered.length>0')); writeFileSync('/tmp/map-saved.svg', await page.driver.executeAsyncScript('const d=arguments[0]; offered[0].text().then(d)')); const m=(await page.find('.map-mark'))[1]; await m.click(); }
    await new Promise(r=>setTimeout(r,400));
    writeFileSync(`${OUT}-${lang}-${theme}-${width}.png`, await page.driver.takeScreenshot(), 'base64');
  });
}
