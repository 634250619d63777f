// What the page gives to the browser as a file: a download, or what is written where a reader says.
import { until } from './wait.mjs';

/**
 * From now on the page's downloads can be read; a browser that lets one choose the place is made one that does not. With `withheld` the
 * browser does not get them: WebKit's small browser shows each in a bar of its own, and after some ten no room is left for the page.
 */
export function catchDownloads(page, { withheld = false } = {}) {
  return page.run(`
    ${withheld ? 'const click = HTMLAnchorElement.prototype.click; HTMLAnchorElement.prototype.click = function () { if (!this.download) click.call(this); };' : ''}
    window.showSaveFilePicker = undefined;
    window.saved = [];
    const real = URL.createObjectURL;
    URL.createObjectURL = (blob) => { blob.text().then((text) => window.saved.push(text)); return real.call(URL, blob); };`);
}

/** From now on the page can ask where to save a file. The reader takes the place that is offered, or says no the first time. */
export function catchPicker(page, { refusedOnce = false } = {}) {
  return page.run(
    `window.saved = [];
     let refuses = arguments[0];
     window.showSaveFilePicker = async () => {
       if (refuses) { refuses = false; throw new DOMException('The user aborted a request.', 'AbortError'); }
       let text = '';
       return { createWritable: async () => ({ write: async (part) => { text += part; }, close: async () => { window.saved.push(text); } }) };
     };`,
    refusedOnce,
  );
}

/** The nth file that the page gave away, as JSON; waits for it. */
export function savedFile(page, nth = 1) {
  return until('the file', async () => {
    const text = await page.run('return window.saved[arguments[0]]', nth - 1);
    return text && JSON.parse(text);
  });
}
