// The built app as a host would serve it: on a port of its own, and so on an origin of its own. Every journey gets a
// new one: nothing is kept from the journey before.
import { execFileSync } from 'node:child_process';
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

import { serve } from '../../../scripts/serve.mjs';

const root = fileURLToPath(new URL('../../../', import.meta.url));
const here = fileURLToPath(new URL('.', import.meta.url));
const made = [];

process.on('exit', () => made.forEach((dir) => rmSync(dir, { recursive: true, force: true })));

/** Puts a script of ours before all others of the page. The policy needs no change: it is a file of this origin. */
export function addScript(dir, name, text) {
  const page = join(dir, 'index.html');
  writeFileSync(join(dir, name), text);
  writeFileSync(page, readFileSync(page, 'utf8').replace('<title>', `<script src="${name}"></script>\n<title>`));
}

/** A copy of a built app, changed by `edit(dir)` and finished again. Returns its folder. */
export function variant({ from = process.env.POBRATYM_E2E_SITE, base, edit = () => {} } = {}) {
  const dir = mkdtempSync(join(tmpdir(), 'pobratym-e2e-'));
  made.push(dir);
  cpSync(from, dir, { recursive: true });
  edit(dir);
  execFileSync(process.execPath, ['scripts/finish.mjs', dir, ...(base ? ['--base', base] : [])], { cwd: root });
  return dir;
}

/** The release with the witness in it, and an empty page of its origin, from which storage can be filled before the start. */
export function witnessed(dist) {
  return variant({
    from: dist,
    edit(dir) {
      addScript(dir, 'witness.js', readFileSync(join(here, 'witness.js'), 'utf8'));
      writeFileSync(join(dir, 'blank.html'), '<!doctype html><html lang="en"><link rel="icon" href="data:,"><title>Blank</title></html>\n');
    },
  });
}

export class Site {
  requests = [];
  /** The paths below the app whose answers were cut off. */
  wasCut = new Set();
  #server;
  #cut = null;

  static async open({ dir = process.env.POBRATYM_E2E_SITE, base = '/' } = {}) {
    const site = new Site();
    site.base = base;
    await site.start(dir);
    return site;
  }

  /** Serves `dir` where this site was before, so that the browser sees the same origin. */
  async start(dir = this.dir) {
    this.dir = dir;
    this.#server = await serve({ dir, port: this.port ?? 0, base: this.base });
    this.port = this.#server.address().port;
    this.#mayCut();
    this.#server.on('request', (request, response) => {
      response.on('finish', () => this.requests.push({ path: request.url, host: request.headers.host, status: response.statusCode }));
    });
  }

  /** From now on, the answer for this path below the app breaks off in the middle, as when the line goes; null for none. */
  cutAt(path) {
    this.#cut = path;
  }

  #mayCut() {
    const [answer] = this.#server.listeners('request');
    this.#server.off('request', answer);
    this.#server.on('request', (request, response) => {
      const path = decodeURI(request.url.slice(this.base.length));
      if (path !== this.#cut) return answer(request, response);
      this.wasCut.add(path);
      const data = readFileSync(join(this.dir, path || 'index.html'));
      response.writeHead(200, { 'content-length': data.length });
      response.write(data.subarray(0, data.length / 2), () => response.destroy());
    });
  }

  async stop() {
    const server = this.#server;
    this.#server = undefined;
    if (!server) return;
    const closed = new Promise((resolve) => server.close(resolve));
    server.closeAllConnections();
    await closed;
  }

  async replace(dir) {
    await this.stop();
    await this.start(dir);
  }

  get origin() {
    return `http://localhost:${this.port}`;
  }

  /** The address of a path below the app. */
  url(path = '/') {
    return this.origin + this.base + path.replace(/^\//, '');
  }
}
