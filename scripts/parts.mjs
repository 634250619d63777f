// wasm-bindgen, for a program in parts (src/main.rs says which): called by Trunk in its place, with its arguments.
// Splits the parts off, lets wasm-bindgen do its work on what is left, and teaches the JavaScript that it writes to fetch them.
// The parts go to target/web/parts with hashed names; scripts/finish.mjs puts them beside the rest. What several parts share is a file that has
// the names of them all.
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { mkdirSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = join(dirname(fileURLToPath(import.meta.url)), '..');
const tools = process.env.POBRATYM_TOOLS || join(process.env.HOME, '.cache/pobratym/tools');
const work = join(root, 'target/split');
const parts = join(root, 'target/web/parts');
const args = process.argv.slice(2);
const LINK = './__wasm_split.js'; // the name under which the splitter has the program import its loaders

function run(command, ...rest) {
  const { status, error } = spawnSync(command, rest, { stdio: ['ignore', 'inherit', 'inherit'] });
  if (error || status !== 0) {
    console.error(`${command} failed${error ? `: ${error.message}` : ''}`);
    process.exit(status || 1);
  }
}

const bindgen = (rest) => run(join(tools, 'bin/wasm-bindgen'), ...rest);
const option = (name) => args.find((arg) => arg.startsWith(`${name}=`))?.slice(name.length + 1) ?? args[args.indexOf(name) + 1];

// The same switches as in index.html: the feature flags, and no names.
function shrink(file) {
  const page = readFileSync(join(root, 'index.html'), 'utf8');
  const [, level] = /data-wasm-opt="(\w+)"/.exec(page);
  const [, params] = /data-wasm-opt-params="([^"]*)"/.exec(page);
  // The splitter's notes on names, in a form that wasm-opt warns of, go with the names.
  const quiet = spawnSync('wasm-opt', [`-O${level}`, '--strip-debug', ...params.split(' '), file, '-o', file], { encoding: 'utf8' });
  if (quiet.status !== 0) throw new Error(`wasm-opt ${file}: ${quiet.stderr ?? quiet.error}`);
}

// The parts that need a file: the splitter writes them above the loader of what is shared.
function users(file) {
  const [, part] = /^split_(\w+)\.wasm$/.exec(file) ?? [];
  if (part) return [part];
  const link = readFileSync(join(work, LINK), 'utf8');
  const [, names] = new RegExp(`/\\* ([\\w, ]+) \\*/\\nconst __${file.replace('.wasm', '')} `).exec(link) ?? [];
  if (!names) throw new Error(`The splitter does not say what ${file} is for`);
  return names.split(', ');
}

// Shrinks the parts and gives each its hashed name; returns name by name in the link file.
function settle() {
  rmSync(parts, { recursive: true, force: true });
  mkdirSync(parts, { recursive: true });
  const names = new Map();
  for (const file of readdirSync(work).filter((name) => /^(split|chunk)_\w+\.wasm$/.test(name))) {
    shrink(join(work, file));
    const data = readFileSync(join(work, file));
    const hash = createHash('sha256').update(data).digest();
    const name = `${users(file).join('-')}-${hash.toString('hex').slice(0, 16)}.wasm`;
    writeFileSync(join(parts, name), data);
    names.set(file, { name, integrity: `sha256-${hash.toString('base64')}` });
  }
  return names;
}

// The splitter's loader as an object within the program's own module: one file less to fetch, and no two that must fit.
function loader(names) {
  const link = readFileSync(join(work, LINK), 'utf8')
    .replace(/^import \{ initSync \}.*$/m, '')
    .replace(/fetch\(new URL\("\.\/([\w.]+)", import\.meta\.url\)\)/g, (_, file) => {
      const { name, integrity } = names.get(file);
      return `window.pobratymPart(new URL("./${name}", import.meta.url).href, "${integrity}")`;
    })
    // The program itself says that a part is missing; one that is left behind by a reader who goes on is no error.
    .replace('console.error(e);', '')
    // boot/part.js gives it compiled.
    .replace(/WebAssembly\.instantiateStreaming\(src, imports\)/g, 'WebAssembly.instantiate(await src, imports)');
  const exported = [...link.matchAll(/^export const (\w+)/gm)].map(([, name]) => name);
  return `const parts = (() => {
${link.replace(/^export const/gm, 'const')}
return { ${exported.join(', ')} };
})();
`;
}

if (args.includes('--version') || args.includes('-V')) {
  bindgen(args);
} else {
  const program = args.find((arg) => arg.endsWith('.wasm'));
  rmSync(work, { recursive: true, force: true });
  run(join(tools, 'bin/wasm-split-cli'), program, work, '--out-name', 'main');
  bindgen([...args.filter((arg) => arg !== program), '--keep-lld-exports', join(work, 'main.wasm')]);
  const script = join(option('--out-dir'), `${option('--out-name')}.js`);
  const text = readFileSync(script, 'utf8');
  // One such line for each part.
  const imports = /^import \* as (\w+) from "\.\/__wasm_split\.js"\s*;?$/gm;
  if (!imports.test(text)) throw new Error(`${script} does not import ${LINK}`);
  writeFileSync(script, loader(settle()) + text.replace(imports, 'const $1 = parts;'));
}
