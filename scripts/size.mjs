// The first load in brotli bytes: index.html, and every file of the build that it or its styles name. Below it, what is
// fetched when the first page of a part is opened.
//   node scripts/size.mjs <dist>
import { existsSync, readFileSync, readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { brotliCompressSync, constants } from 'node:zlib';

const AIM = 250;
const LIMIT = 350;
const KB = 1024;
const dist = process.argv[2] ?? 'dist';
const brotli = (data) => brotliCompressSync(data, { params: { [constants.BROTLI_PARAM_QUALITY]: 11 } }).length;
const kb = (bytes) => (bytes / KB).toFixed(1).padStart(8);

// What is only fetched when somebody puts the app on a home screen, or opens a map, is not first load.
const withoutLater = (html) => html.replace(/<link[^>]*rel="apple-touch-icon"[^>]*>|<meta name="outline"[^>]*>/g, '');

function named(text) {
  const names = [...text.matchAll(/["'(](?:\.\/)?([\w./-]+\.\w+)["')]/g)].map(([, name]) => name);
  return names.filter((name) => existsSync(join(dist, name)) && statSync(join(dist, name)).isFile());
}

if (!existsSync(join(dist, 'index.html'))) {
  console.error(`${dist}/index.html does not exist: make build`);
  process.exit(1);
}
const page = withoutLater(readFileSync(join(dist, 'index.html'), 'utf8'));
const first = new Set(['index.html', ...named(page)]);
for (const name of [...first].filter((name) => name.endsWith('.css'))) {
  for (const inner of named(readFileSync(join(dist, name), 'utf8'))) first.add(inner);
}

const row = (name) => {
  const data = readFileSync(join(dist, name));
  const packed = brotli(data);
  console.log(`${kb(data.length)} ${kb(packed)}  ${name}`);
  return packed;
};
const sum = (names) => names.map(row).reduce((all, one) => all + one, 0);

console.log('  KB raw   brotli  file of the first load');
const total = sum([...first]);
console.log(`         ${kb(total)}  in all (aim ${AIM}, limit ${LIMIT})`);
console.log('\n  KB raw   brotli  part, fetched when it is opened, or ahead when the browser has it');
const parts = readdirSync(dist).filter((name) => /\.wasm$|^outline-/.test(name) && !first.has(name));
console.log(`         ${kb(sum(parts))}  in all`);
if (total > LIMIT * KB) {
  console.error(`The first load is above the limit of ${LIMIT} KB.`);
  process.exit(1);
}
if (total > AIM * KB) console.log(`The first load is above the aim of ${AIM} KB.`);
