// Makes the two plain files of the first load, before Trunk gives them their hashed names:
//   target/web/pobratym.css   style/main.css with everything it imports
//   target/web/boot.js        boot/settings.js, part.js, stored.js, disk.js, raw.js, failed.js, update.js
// and the rescue page, which needs neither of them nor the wasm: target/web/rescue/.
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = join(dirname(fileURLToPath(import.meta.url)), '..');
const out = join(root, 'target/web');
const IMPORT = /@import\s+(?:url\(\s*)?["']([^"']+)["']\s*\)?\s*([^;]*);/g;
const STRING_OR_COMMENT = /("(?:\\.|[^"\\])*"|'(?:\\.|[^'\\])*')|\/\*[\s\S]*?\*\//g;

// `@import "x.css" layer(parts) print;` becomes the file's text inside the layer and the media query.
function css(path, open = []) {
  if (open.includes(path)) throw new Error(`${path} imports itself: ${[...open, path].join(' → ')}`);
  const text = readFileSync(path, 'utf8').replace(STRING_OR_COMMENT, (_, string) => string ?? '');
  return text.replace(IMPORT, (_, name, conditions) => {
    const imported = css(join(dirname(path), name), [...open, path]);
    const layer = /^layer(?:\(([^)]*)\))?/.exec(conditions);
    const media = conditions.slice(layer?.[0].length ?? 0).trim();
    const layered = layer ? `@layer ${layer[1] ?? ''} {\n${imported}}\n` : imported;
    return media ? `@media ${media} {\n${layered}}\n` : layered;
  });
}

const withoutAir = (text) => text.split('\n').map((line) => line.trim()).filter(Boolean).join('\n') + '\n';
const withoutComments = (script) => script.replace(/^\s*\/\/.*$/gm, '');
const script = (name) => withoutComments(readFileSync(join(root, 'boot', name), 'utf8'));

mkdirSync(out, { recursive: true });
writeFileSync(join(out, 'pobratym.css'), withoutAir(css(join(root, 'style/main.css'))));
writeFileSync(join(out, 'boot.js'), withoutAir(['settings.js', 'part.js', 'stored.js', 'disk.js', 'raw.js', 'failed.js', 'update.js'].map(script).join('')));

mkdirSync(join(out, 'rescue'), { recursive: true });
writeFileSync(join(out, 'rescue/rescue.js'), withoutAir(['settings.js', 'raw.js', 'rescue.js'].map(script).join('')));
writeFileSync(join(out, 'rescue/rescue.html'), readFileSync(join(root, 'boot/rescue.html'), 'utf8'));
