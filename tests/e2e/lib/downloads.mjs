// What a page hands out as a file: its name, its text, and its bytes in base64, without the browser's own way of keeping it.
import { until } from './wait.mjs';

/** From now on, notes what this page load hands out. */
export async function watchDownloads(page) {
  await page.run(`
    window.downloads = [];
    const texts = new Map();
    const base64 = async (blob) => btoa([...new Uint8Array(await blob.arrayBuffer())].map((byte) => String.fromCharCode(byte)).join(''));
    const real = URL.createObjectURL;
    URL.createObjectURL = (blob) => { const url = real.call(URL, blob); texts.set(url, Promise.all([blob.text(), base64(blob)])); return url; };
    addEventListener('click', (event) => {
      const link = event.target.closest('a[download]');
      if (!link) return;
      event.preventDefault();
      texts.get(link.href).then(([text, bytes]) => window.downloads.push({ name: link.download, text, bytes }));
    }, true);`);
}

/** The next file that is handed out. */
export async function download(page) {
  return until('a download', () => page.run('return window.downloads.shift()'));
}
