// The service worker. scripts/finish.mjs puts the version and the list of files in, and writes it to dist/sw.js.
// One version is one cache: a page gets all of its files from the version that it was loaded with.
const VERSION = '__VERSION__';
const FILES = __FILES__; // [address relative to the scope, integrity]; '' is the page itself

const PREFIX = `pobratym ${new URL(registration.scope).pathname} `; // one origin may hold several copies
const NAME = PREFIX + VERSION;
const COMPLETE = new URL('.complete', registration.scope).href;

addEventListener('install', (event) => event.waitUntil(install()));
addEventListener('activate', (event) => event.waitUntil(takeOver()));
addEventListener('fetch', (event) => {
  const { method, mode, url } = event.request;
  if (method !== 'GET' || !url.startsWith(registration.scope)) return;
  event.respondWith(answer(event.request, mode === 'navigate'));
});
addEventListener('message', (event) => {
  if (event.data?.type === 'SKIP_WAITING') event.waitUntil(skipWaiting());
});
addEventListener('notificationclick', (event) => {
  event.notification.close();
  event.waitUntil(open(event.notification.data));
});

// A page that is open goes there itself: loaded anew, it would have nothing left to undo.
async function open(path) {
  const pages = await clients.matchAll({ type: 'window' });
  const page = pages.find(({ focused }) => focused) ?? pages[0];
  if (!page) return clients.openWindow(new URL(path, registration.scope).href);
  page.postMessage({ type: 'OPEN', path });
  return page.focus();
}

// All or nothing: a file that is missing or is not the one that was built leaves the version in use as it is.
async function install() {
  const cache = await caches.open(NAME);
  if (await cache.match(COMPLETE)) return; // a roll-back to the version in use
  try {
    await Promise.all(FILES.map(([path, integrity]) => download(cache, path, integrity)));
    await cache.put(COMPLETE, new Response());
  } catch (error) {
    await caches.delete(NAME);
    throw error;
  }
}

async function download(cache, path, integrity) {
  const url = new URL(path, registration.scope).href;
  const response = await fetch(url, { cache: 'no-store', redirect: 'error', integrity });
  if (!response.ok) throw new Error(`${response.status} for ${url}`);
  await cache.put(url, response);
}

async function takeOver() {
  const names = await caches.keys();
  await Promise.all(names.filter((name) => name.startsWith(PREFIX) && name !== NAME).map((name) => caches.delete(name)));
  await clients.claim();
}

let kept; // opened once: every file of a page is asked for here

async function answer(request, isPage) {
  kept ??= caches.open(NAME);
  const cache = await kept;
  // No kept address has a query. To leave it out here is to look one up; `ignoreSearch` would look through all.
  const find = (address) => cache.match(address.split(/[?#]/)[0], { ignoreVary: true });
  return (await find(request.url)) ?? (isPage ? await find(registration.scope) : undefined) ?? fetch(request);
}
