// Serves a built app as a plain static host would: node scripts/serve.mjs <dir> [--port 8080] [--base /sub/]
// A path without a file extension that is no file gets index.html, so that deep links work; anything else missing is 404.
import { createReadStream, statSync } from 'node:fs';
import { createServer } from 'node:http';
import { extname, join, normalize } from 'node:path';
import { pathToFileURL } from 'node:url';
import { parseArgs } from 'node:util';

const TYPES = {
  '.css': 'text/css; charset=utf-8',
  '.html': 'text/html; charset=utf-8',
  '.ico': 'image/x-icon',
  '.js': 'text/javascript; charset=utf-8',
  '.json': 'application/json',
  '.png': 'image/png',
  '.svg': 'image/svg+xml',
  '.txt': 'text/plain; charset=utf-8',
  '.wasm': 'application/wasm',
  '.webmanifest': 'application/manifest+json',
};

const isFile = (path) => statSync(path, { throwIfNoEntry: false })?.isFile() ?? false;

// The file that answers a request, or null. `normalize` on an absolute path keeps ".." inside the folder.
function find(dir, base, url) {
  let path;
  try {
    path = decodeURIComponent(new URL(url, 'http://localhost').pathname);
  } catch {
    return null;
  }
  if (!path.startsWith(base) || path.includes('\0')) return null;
  const file = join(dir, normalize(`/${path.slice(base.length)}`));
  if (isFile(file)) return file;
  return extname(file) === '' || path === base ? join(dir, 'index.html') : null;
}

/** Starts a server; resolves to the `http.Server` once it listens. Port 0 takes a free one. */
export function serve({ dir, port = 0, base = '/' }) {
  const server = createServer((request, response) => {
    const file = find(dir, base, request.url);
    if (!file || !isFile(file)) {
      response.writeHead(404, { 'content-type': 'text/plain' }).end('Not found\n');
      return;
    }
    response.writeHead(200, {
      'cache-control': 'no-cache',
      'content-type': TYPES[extname(file)] ?? 'application/octet-stream',
      'x-content-type-options': 'nosniff',
    });
    if (request.method === 'HEAD') response.end();
    else createReadStream(file).pipe(response);
  });
  return new Promise((resolve, reject) => {
    server.once('error', reject).listen(port, 'localhost', () => resolve(server));
  });
}

if (import.meta.url === pathToFileURL(process.argv[1]).href) {
  const { values, positionals } = parseArgs({
    options: { port: { type: 'string', default: '8080' }, base: { type: 'string', default: '/' } },
    allowPositionals: true,
  });
  try {
    const server = await serve({ dir: positionals[0] ?? 'dist', port: Number(values.port), base: values.base });
    console.log(`http://localhost:${server.address().port}${values.base === '/' ? '' : values.base}`);
  } catch (error) {
    console.error(error.code === 'EADDRINUSE' ? `Port ${values.port} is taken. Another one: make serve PORT=8081` : String(error));
    process.exit(1);
  }
}
