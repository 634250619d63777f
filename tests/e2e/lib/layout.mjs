// How a page lies: whether anything sticks out of it, and whether anything lies over something else.
import { until } from './wait.mjs';

/** Opens a page in a frame of this width: not every browser makes its window as narrow as a phone. */
export async function openFramed(page, path, width) {
  await page.driver.switchTo().defaultContent();
  await page.driver.get(page.site.url('/blank.html'));
  // Firefox shows a frame that has only begun to load as the blank one that it was before.
  await page.driver.executeAsyncScript(
    `const [src, width, done] = arguments;
     const frame = document.createElement('iframe');
     Object.assign(frame, { width, height: 800, src });
     frame.onload = () => { if (frame.contentWindow.location.href !== 'about:blank') done(); };
     document.body.append(frame);`,
    page.site.url(path),
    width,
  );
  await page.driver.switchTo().frame((await page.find('iframe'))[0]);
  await page.started();
}

/** The frame gets this width. */
export async function frameWide(page, width) {
  await page.run('frameElement.width = arguments[0]', width);
  await until(`a frame ${width} wide`, async () => (await page.run('return innerWidth')) === width);
}

/** What sticks out of the page to the right, none if nothing does. */
export const overflow = (page) =>
  page.run(`
    const root = document.documentElement;
    if (root.scrollWidth <= root.clientWidth) return '';
    const out = [...document.body.querySelectorAll('*')].filter((one) => one.getBoundingClientRect().right > root.clientWidth + 1);
    return root.scrollWidth + ' > ' + root.clientWidth + ': ' + out.slice(0, 4).map((one) => one.tagName + '.' + one.className).join(', ');`);

/** Pairs of the elements of a selector that lie over each other by more than a pixel, as far as they are seen. */
export const overlaps = (page, selector) =>
  page.run(
    `const seen = [...document.querySelectorAll(arguments[0])].filter((one) => one.checkVisibility());
     const boxes = seen.map((one) => ({ one, box: one.getBoundingClientRect() })).filter(({ box }) => box.width > 0 && box.height > 0);
     const within = (a, b) => Math.min(a.right, b.right) - Math.max(a.left, b.left) > 1 && Math.min(a.bottom, b.bottom) - Math.max(a.top, b.top) > 1;
     const name = (one) => one.className + ' "' + one.textContent.trim().slice(0, 30) + '"';
     const found = [];
     boxes.forEach(({ one, box }, n) => boxes.slice(n + 1).forEach((other) => {
       if (!one.contains(other.one) && !other.one.contains(one) && within(box, other.box)) found.push(name(one) + ' and ' + name(other.one));
     }));
     return found.slice(0, 4);`,
    selector,
  );
