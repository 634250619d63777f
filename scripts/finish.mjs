// The last step of a build, and all that hosting at another address needs:
//   node scripts/finish.mjs <dist> [--base /sub/]
// Sets <base> and the content security policy, with the hashes of inline scripts, of the page and of the rescue page, and the names of
// the maps' outline and of the part of the records; writes sw.js with what it keeps, and 404.html.
// Trunk calls it without arguments (the base is then POBRATYM_BASE, or "/"); over a copy of dist it can run again and again.
import { createHash } from 'node:crypto';
import { cpSync, existsSync, readFileSync, readdirSync, writeFileSync } from 'node:fs';
import { dirname, join, relative, sep } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';

const here = dirname(fileURLToPath(import.meta.url));
const { values, positionals } = parseArgs({ options: { base: { type: 'string' } }, allowPositionals: true });
const dist = positionals[0] ?? process.env.TRUNK_STAGING_DIR ?? fail('Usage: node scripts/finish.mjs <dist> [--base /sub/]');
const base = values.base ?? (positionals[0] ? undefined : process.env.POBRATYM_BASE || '/');
const page = join(dist, 'index.html');

function fail(message) {
  console.error(message);
  process.exit(1);
}

const sha256 = (data) => createHash('sha256').update(data).digest();
const integrity = (data) => `sha256-${sha256(data).toString('base64')}`;

function replaceOnce(text, pattern, replacement) {
  if (!pattern.test(text)) fail(`A page has no ${pattern}`);
  return text.replace(pattern, () => replacement);
}

// style-src has no 'unsafe-inline': styles set through the CSSOM (Leptos' `style:name=`) are allowed without it.
function policy(html, wasm) {
  const inline = [...html.matchAll(/<script(?![^>]*\ssrc\s*=)[^>]*>([\s\S]*?)<\/script>/g)].map(([, body]) => `'${integrity(body)}'`);
  return [
    "default-src 'none'",
    ["script-src 'self'", ...(wasm ? ["'wasm-unsafe-eval'"] : []), ...new Set(inline)].join(' '),
    "style-src 'self'",
    "img-src 'self' data: blob:",
    "font-src 'self'",
    "connect-src 'self'",
    "manifest-src 'self'",
    "worker-src 'self'",
    "base-uri 'self'",
    "form-action 'none'",
    "object-src 'none'",
  ].join('; ');
}

// Everything but what is no part of a version: the page is kept under the scope's own address.
function files() {
  return readdirSync(dist, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => relative(dist, join(entry.parentPath ?? entry.path, entry.name)).split(sep).join('/'))
    .filter((path) => !['404.html', 'sw.js'].includes(path))
    .sort()
    .map((path) => [path === 'index.html' ? '' : encodeURI(path), integrity(readFileSync(join(dist, path)))]);
}

if (!existsSync(page)) fail(`${page} does not exist: build first`);
if (base !== undefined && !/^\/([\w.~%-]+\/)*$/.test(base)) fail(`The base is a path that begins and ends with "/", such as /sub/, not "${base}"`);

// What scripts/parts.mjs split off belongs beside the program; the rescue page (scripts/bundle.mjs) and the outline of the maps
// (scripts/outline.mjs) beside the page.
if (!positionals[0]) for (const made of ['parts', 'rescue', 'outline']) cpSync(join(here, '../target/web', made), dist, { recursive: true });

function finished(html, { wasm }) {
  const based = base === undefined ? html : replaceOnce(html, /<base href="[^"]*">/, `<base href="${base}">`);
  return replaceOnce(based, /<meta http-equiv="Content-Security-Policy" content="[^"]*">/, `<meta http-equiv="Content-Security-Policy" content="${policy(based, wasm)}">`);
}

let html = readFileSync(page, 'utf8');
// Browsers ignore it there, and Chromium warns of it; in the service worker it counts.
html = html.replace(/(<link rel="preload"[^>]*?) integrity="[^"]*"([^>]* as="fetch")/, '$1$2');
const outline = readdirSync(dist).find((name) => /^outline-[0-9a-f]{16}\.json$/.test(name)) ?? fail('There is no outline for the maps');
html = replaceOnce(html, /<meta name="outline" content="[^"]*">/, `<meta name="outline" content="${outline}">`);
// What the part of the records needs has its name in it: scripts/parts.mjs.
const records = readdirSync(dist).filter((name) => /^([a-z]+-)*records(-[a-z]+)*-\w+\.wasm$/.test(name));
if (!records.length) fail('There is no part that draws the pages of records');
const named = records.map((name) => `${name} ${integrity(readFileSync(join(dist, name)))}`).join(' ');
html = replaceOnce(html, /<meta name="records" content="[^"]*">/, `<meta name="records" content="${named}">`);
html = finished(html, { wasm: true });
writeFileSync(page, html);
writeFileSync(join(dist, '404.html'), html); // for hosts that answer an unknown path with it, such as static pages

// The rescue page looks like the app: it has the same styles.
const STYLES = /<link rel="stylesheet"[^>]*>/;
const rescue = join(dist, 'rescue.html');
const [styles] = STYLES.exec(html) ?? fail('index.html has no styles');
writeFileSync(rescue, finished(replaceOnce(readFileSync(rescue, 'utf8'), STYLES, styles), { wasm: false }));

const template = readFileSync(join(here, '../boot/sw.js'), 'utf8');
const list = files();
const version = sha256(JSON.stringify([template, list])).toString('hex').slice(0, 16);
writeFileSync(join(dist, 'sw.js'), template.replace('__VERSION__', version).replace('__FILES__', () => JSON.stringify(list, null, 1)));
console.log(`Finished ${list.length} files, version ${version}${base === undefined ? '' : `, base ${base}`}`);
