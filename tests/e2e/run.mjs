// Runs the journeys in one browser against the built release: node tests/e2e/run.mjs <chromium|firefox|webkit> [filter]
// The filter is a part of a file's name or of a journey's. The last line says how many passed and failed.
import { setMaxListeners } from 'node:events';
import { existsSync, readdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { run } from 'node:test';
import { fileURLToPath } from 'node:url';

import { NAMES, missing } from './lib/browsers.mjs';
import { witnessed } from './lib/site.mjs';

const here = fileURLToPath(new URL('.', import.meta.url));
const root = join(here, '../..');
const [browser, filter = ''] = process.argv.slice(2);

function stop(problem, remedy) {
  console.error(`${problem}\nRemedy: ${remedy}`);
  process.exit(2);
}

if (!NAMES.includes(browser)) stop(`"${browser ?? ''}" is no browser`, `node tests/e2e/run.mjs ${NAMES.join('|')} [filter]`);
const dist = process.env.POBRATYM_DIST || join(root, 'dist');
if (!existsSync(join(dist, 'sw.js'))) stop(`There is no built release in ${dist}`, 'make build');
const lacking = missing(browser);
if (lacking.length) stop(`Not found: ${lacking.join(', ')}`, 'scripts/setup.sh test');

const suites = readdirSync(here).filter((name) => name.endsWith('.test.mjs')).sort();
const named = suites.filter((name) => name.includes(filter));
const files = (named.length ? named : suites).map((name) => join(here, name));
rmSync(join(root, 'test-results', browser), { recursive: true, force: true });
process.env.POBRATYM_E2E_BROWSER = browser;
process.env.POBRATYM_E2E_SITE = witnessed(dist);

let passed = 0;
let failed = 0;
const began = Date.now();
const seconds = (ms) => `${(ms / 1000).toFixed(1)} s`;

const isFile = ({ name }) => files.includes(name) || files.some((path) => path.endsWith(name));
const ended = new AbortController();
setMaxListeners(files.length + 1, ended.signal); // each file's process listens to it
for (const signal of ['SIGINT', 'SIGTERM']) process.once(signal, () => ended.abort());
const stream = run({ files, signal: ended.signal, concurrency: Number(process.env.POBRATYM_E2E_AT_ONCE ?? 2), ...(filter && !named.length ? { testNamePatterns: [filter] } : {}) });
stream.on('test:pass', (test) => {
  if (isFile(test) || test.skip !== undefined || test.details.type === 'suite') return;
  passed += 1;
  console.log(`  ok      ${test.name} (${seconds(test.details.duration_ms)})`);
});
stream.on('test:fail', (test) => {
  // A file fails with its tests; on its own account it does only where it broke outside of them.
  if (isFile(test) && test.details.error?.failureType === 'subtestsFailed') return;
  failed += 1;
  const cause = test.details.error?.cause ?? test.details.error;
  console.log(`  FAILED  ${test.name} (${seconds(test.details.duration_ms)})\n${String(cause?.stack ?? cause).replace(/^/gm, '          ')}`);
});
stream.on('test:stderr', ({ message }) => process.stderr.write(message));
stream.on('test:stdout', ({ message }) => process.stdout.write(message));
stream.on('end', () => {
  console.log(`\nJourneys in ${browser}: ${seconds(Date.now() - began)}`);
  console.log(`${passed} passed, ${failed} failed`);
  process.exit(failed || !passed ? 1 : 0);
});
stream.resume();
