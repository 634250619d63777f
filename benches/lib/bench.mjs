// The app and pages to compare it with, on one origin and in one Chromium, so that all of them read the same storage.
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

import { launch } from '../../tests/e2e/lib/browsers.mjs';
import { Site, variant } from '../../tests/e2e/lib/site.mjs';
import { until } from '../../tests/e2e/lib/wait.mjs';

const pages = fileURLToPath(new URL('../pages/', import.meta.url));

/** The text of a file in `benches/pages`. */
export const page = (name) => readFileSync(join(pages, name), 'utf8');

const BLANK = '<!doctype html><html lang="en"><link rel="icon" href="data:,"><title>Blank</title></html>\n';
const SETTINGS = { lang: 'en', theme: 'light', our_city: 'Poltava', remind: 'never' };

/**
 * What runs before anything else of every page, and in it, because the app has no script of its own that it waits for: once something matches `shown`, and the next frame is due, `window.shownAfter` is the time
 * since the navigation began, in milliseconds. What keeps the thread for more than 50 ms is in `window.longTasks`.
 */
const stopwatch = (shown) => `<script>(() => {
  const look = () => {
    if (window.shownAfter !== undefined || !document.querySelector(${JSON.stringify(shown)})) return;
    window.shownAfter = null;
    requestAnimationFrame(() => { window.shownAfter = performance.now(); });
  };
  new MutationObserver(look).observe(document, { childList: true, subtree: true });
  window.longTasks = [];
  new PerformanceObserver((list) => window.longTasks.push(...list.getEntries().map(({ startTime, duration }) => ({ startTime, duration })))).observe({ type: 'longtask', buffered: true });
})();</script>
`;

const timed = (html, shown) => html.replace('<title>', `${stopwatch(shown)}<title>`);

/** A browser with the app and pages beside it. */
export class Bench {
  /**
   * For as long as `work(bench)` takes: the built app `from`, with `files` (text or bytes by name) beside it. `shown` is a selector of what
   * the first screen of all these pages has and nothing before it.
   */
  static async within({ from, files = {}, shown }, work) {
    const dir = variant({
      from,
      edit(dir) {
        const app = join(dir, 'index.html');
        writeFileSync(app, timed(readFileSync(app, 'utf8'), shown));
        writeFileSync(join(dir, 'blank.html'), BLANK);
        for (const [name, data] of Object.entries(files)) writeFileSync(join(dir, name), name.endsWith('.html') ? timed(data, shown) : data);
      },
    });
    const site = await Site.open({ dir });
    const browser = await launch('chromium', {});
    try {
      return await work(new Bench(site, browser.driver));
    } finally {
      await browser.stop();
      await site.stop();
    }
  }

  constructor(site, driver) {
    this.site = site;
    this.driver = driver;
  }

  /** Runs a script in the page and gives what it returns. */
  run(script, ...values) {
    return this.driver.executeScript(script, ...values);
  }

  /** Runs a script that calls its last argument when it is done. */
  wait(script, ...values) {
    return this.driver.executeAsyncScript(script, ...values);
  }

  open(path) {
    return this.driver.get(this.site.url(path));
  }

  /** Local storage holds these records (pairs of key and value), and settings under which the page speaks English, in light. */
  async seed(records) {
    await this.open('/blank.html');
    await this.run('localStorage.clear(); localStorage.setItem("pobratym/settings", arguments[0])', JSON.stringify(SETTINGS));
    for (let at = 0; at < records.length; at += 1_000) {
      await this.run('for (const [key, value] of arguments[0]) localStorage.setItem(key, value)', records.slice(at, at + 1_000));
    }
  }

  /** Opens a page anew, and gives the milliseconds until its first screen. */
  async shownAfter(path) {
    await this.open(path);
    return until(`the first screen of ${path}`, () => this.run('return window.shownAfter'), 60_000);
  }

  /** The words of the first screen. */
  async read(path) {
    await this.shownAfter(path);
    return this.run("return document.body.innerText.replace(/\\s+/g, ' ')");
  }

  /** Script time of the page so far, in milliseconds: time of the thread and not of the clock, so what else the machine does does not count. */
  async scriptTime() {
    const metrics = await this.metrics();
    return metrics.ScriptDuration * 1000;
  }

  /** What Chromium counts about the page, by name. */
  async metrics() {
    if (!this.counts) await this.driver.sendDevToolsCommand('Performance.enable', { timeDomain: 'threadTicks' });
    this.counts = true;
    const { metrics } = await this.driver.sendAndGetDevToolsCommand('Performance.getMetrics', {});
    return Object.fromEntries(metrics.map(({ name, value }) => [name, value]));
  }

  /** Script time of what `script` does, up to the end of the next frame. */
  async scriptOf(script, ...values) {
    const before = await this.scriptTime();
    await this.wait(`const done = arguments[arguments.length - 1]; ${script}; requestAnimationFrame(() => setTimeout(done));`, ...values);
    return (await this.scriptTime()) - before;
  }

  /**
   * Milliseconds of each of `words` typed into the field `selector`, from the event to the end of what it has begun, when it
   * is typed for the second time.
   */
  typed(selector, words) {
    return this.wait(
      `const [selector, words, done] = arguments;
      const input = document.querySelector(selector);
      const set = Object.getOwnPropertyDescriptor(HTMLInputElement.prototype, 'value').set;
      const times = [];
      (async () => {
        for (const word of [...words, ...words]) {
          set.call(input, word);
          const began = performance.now();
          input.dispatchEvent(new Event('input', { bubbles: true }));
          await new Promise((next) => queueMicrotask(() => { const channel = new MessageChannel(); channel.port1.onmessage = next; channel.port2.postMessage(0); }));
          times.push(performance.now() - began);
          await new Promise((next) => requestAnimationFrame(() => setTimeout(next, 30)));
        }
        done(times.slice(words.length));
      })();`,
      selector,
      words,
    );
  }
}
