// Builds that differ, as those of other versions do: what is in a file, its hashed name, and every place that names it.
import { createHash } from 'node:crypto';
import { readFileSync, readdirSync, renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

import { variant } from './site.mjs';

const hash = (kind, data) => `${kind}-${createHash(kind).update(data).digest('base64')}`;
// What several parts share has the names of them all.
const HASHED = /^(boot|pobratym|((forms|help|records)-)*(forms|help|records))-\w+\.(js|css|wasm)$/;

/** Which files of a build a kind of change touches. */
export const CHANGES = {
  everything: () => true,
  'the program': (name) => name.startsWith('pobratym-') && !name.endsWith('.css'),
  'the styles': (name) => name.endsWith('.css'),
  'the parts': (name) => /^(forms|help|records)-/.test(name),
  'the scripts of the start': (name) => name.startsWith('boot-'),
};

/** A section of WebAssembly that does nothing (Core specification, 5.5.3), with the build's name. */
function section(build) {
  const name = Buffer.from(build);
  return Buffer.from([0, name.length + 1, name.length, ...name]);
}

function other(name, data, build) {
  if (name.endsWith('.wasm')) return Buffer.concat([data, section(build)]);
  return Buffer.concat([data, Buffer.from(name.endsWith('.css') ? `/* ${build} */\n` : `\n// ${build}\n`)]);
}

/** A build in which `change`, one of CHANGES or none, has touched the files; `build`, a word, is in their names and on the page. */
export function built(build, change, options = {}) {
  const touches = CHANGES[change] ?? (() => false);
  return variant({
    ...options,
    edit(dir) {
      // What names others comes after them: its own content changes with their names.
      const order = (name) => (/^pobratym-\w+\.js$/.test(name) ? 1 : 0);
      const names = readdirSync(dir).filter((name) => HASHED.test(name)).sort((a, b) => order(a) - order(b));
      const replaced = [];
      const mended = (text) => replaced.reduce((now, [from, to]) => now.replaceAll(from, to), text);
      const program = names.find((name) => order(name));
      const isTouched = (name) => touches(name) || (change === 'the parts' && name === program);
      for (const name of names.filter(isTouched)) {
        const before = readFileSync(join(dir, name));
        const after = other(name, name === program ? Buffer.from(mended(before.toString())) : before, build);
        const named = name.replace(/-(?=\w+\.)/, `-${build}`);
        renameSync(join(dir, name), join(dir, named));
        writeFileSync(join(dir, named), after);
        replaced.push([name, named], ...['sha256', 'sha384'].map((kind) => [hash(kind, before), hash(kind, after)]));
      }
      const page = join(dir, 'index.html');
      writeFileSync(page, mended(readFileSync(page, 'utf8')).replace('<title>', `<meta name="build" content="${build}"><title>`));
    },
  });
}

/** The addresses of all files that the service worker of a build keeps, relative to its scope; the page is ''. */
export function filesOf(dir) {
  const list = /const FILES = (\[[\s\S]*?\n\]);/.exec(readFileSync(join(dir, 'sw.js'), 'utf8'))[1];
  return JSON.parse(list).map(([path]) => path);
}
