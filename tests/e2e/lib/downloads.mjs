// What a page hands out as a file: its name and its text, without the browser's own way of keeping it.
import { until } from './wait.mjs';

/** From now on, notes what this page load hands out. */
export async function watchDownloads(page) {
  await page.run(`
    window.downloads = [];
    const texts = new Map();
    const real = URL.createObjectURL;
    URL.createObjectURL = (blob) => { const url = real.call(URL, blob); texts.set(url, blob.text()); return url; };
    addEventListener('click', (event) => {
      const link = event.target.closest('a[download]');
      if (!link) return;
      event.preventDefault();
      texts.get(link.href).then((text) => window.downloads.push({ name: link.download, text }));
    }, true);`);
}

/** The next file that is handed out. */
export async function download(page) {
  return until('a download', () => page.run('return window.downloads.shift()'));
}
