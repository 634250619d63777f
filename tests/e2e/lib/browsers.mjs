// Starts a driver and, through it, a browser with a fresh profile.
import { spawn } from 'node:child_process';
import { accessSync, constants, mkdtempSync, rmSync } from 'node:fs';
import { createServer } from 'node:net';
import { homedir, tmpdir } from 'node:os';
import { delimiter, join } from 'node:path';

import { Builder, Capabilities, logging } from 'selenium-webdriver';

import { until, within } from './wait.mjs';

const MINI_BROWSER = ['/usr/lib/x86_64-linux-gnu', '/usr/lib/aarch64-linux-gnu', '/usr/libexec', '/usr/lib'].map((dir) => `${dir}/webkit2gtk-4.1/MiniBrowser`);
const TOOLS = join(process.env.POBRATYM_TOOLS || join(homedir(), '.cache/pobratym/tools'), 'bin');

/** What each browser is: the programs it needs, its driver's command, and its capabilities. */
const BROWSERS = {
  chromium: {
    needs: ['chromedriver', 'chromium'],
    command: (port) => ['chromedriver', `--port=${port}`],
    capabilities: ({ lang, prefs, profile }) => ({
      browserName: 'chrome',
      'goog:loggingPrefs': { browser: 'ALL' },
      'goog:chromeOptions': {
        binary: program('chromium'),
        args: ['--headless', '--no-sandbox', '--disable-gpu', '--disable-background-networking', '--disable-dev-shm-usage', '--window-size=1280,900', `--lang=${lang}`, ...(profile ? [`--user-data-dir=${profile}`] : [])],
        prefs: { 'intl.accept_languages': lang, ...prefs },
      },
    }),
  },
  firefox: {
    needs: ['geckodriver', 'firefox-esr'],
    environment: () => ({ MOZ_CRASHREPORTER_DISABLE: '1' }), // its helper would outlive the browser
    command: (port) => ['geckodriver', '--port', String(port), '--websocket-port', '0', '--log', 'fatal'],
    capabilities: ({ lang, prefs, profile }) => ({
      browserName: 'firefox',
      'moz:firefoxOptions': {
        binary: program('firefox-esr'),
        args: ['-headless', '--width=1280', '--height=985', ...(profile ? ['-profile', profile] : [])],
        prefs: { 'intl.accept_languages': lang, 'dom.disable_open_during_load': false, ...prefs },
      },
    }),
  },
  webkit: {
    needs: ['WebKitWebDriver', 'xvfb-run', 'MiniBrowser'],
    command: (port) => ['xvfb-run', '--auto-servernum', '--server-args=-screen 0 1600x1200x24', 'WebKitWebDriver', `--port=${port}`],
    environment: ({ lang }) => ({ WEBKIT_DISABLE_SANDBOX_THIS_IS_DANGEROUS: '1', LANGUAGE: lang, LC_ALL: LOCALES[lang] ?? 'C.UTF-8' }),
    capabilities: () => ({
      browserName: 'MiniBrowser',
      'webkitgtk:browserOptions': { binary: program('MiniBrowser'), args: ['--automation'] },
    }),
  },
};
const LOCALES = {};

function isProgram(path) {
  try {
    accessSync(path, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}

function program(name) {
  const places = name === 'MiniBrowser' ? MINI_BROWSER : [TOOLS, ...(process.env.PATH ?? '').split(delimiter)].map((dir) => join(dir, name));
  return places.find(isProgram);
}

/** The programs that a browser needs and that are not there; none of them where it is unknown. */
export function missing(browser) {
  return BROWSERS[browser].needs.filter((name) => !program(name));
}

export const NAMES = Object.keys(BROWSERS);

const freePort = () =>
  new Promise((resolve, reject) => {
    const server = createServer().once('error', reject);
    server.listen(0, () => {
      const { port } = server.address();
      server.close(() => resolve(port));
    });
  });

/**
 * Starts a browser. `lang` is what it asks pages for; `prefs` are the browser's own; `profile` is a folder to be used again, and not
 * one of its own. Returns the driver, `stop()`, and `kill()`, which ends browser and driver as a power cut does.
 */
export async function launch(browser, { lang = 'en', prefs = {}, profile } = {}) {
  const kind = BROWSERS[browser];
  const port = await freePort();
  const [name, ...args] = kind.command(port);
  const temporary = mkdtempSync(join(tmpdir(), 'pobratym-e2e-browser-'));
  const environment = { ...process.env, TMPDIR: temporary, ...kind.environment?.({ lang }) };
  // A group of its own: xvfb-run and the drivers start further programs, and all of them must go.
  const child = spawn(program(name), args, { env: environment, stdio: 'ignore', detached: true });
  const end = () => {
    try {
      process.kill(-child.pid, 'SIGKILL');
    } catch {
      // It has ended already.
    }
    rmSync(temporary, { recursive: true, force: true, maxRetries: 5 });
  };
  process.once('exit', end);
  const server = `http://127.0.0.1:${port}`;
  try {
    await until(`${name} to answer`, async () => (await fetch(`${server}/status`)).ok, 30_000);
    const driver = await new Builder()
      .disableEnvironmentOverrides()
      .usingServer(server)
      .withCapabilities(new Capabilities(kind.capabilities({ lang, prefs, profile })))
      .build();
    await driver.manage().setTimeouts({ script: 60_000, pageLoad: 60_000 });
    if (browser === 'webkit') await driver.manage().window().setRect({ width: 1280, height: 950 });
    return {
      driver,
      async kill() {
        process.kill(-child.pid, 'SIGKILL');
        await until(`${name} to end`, () => child.signalCode !== null);
        end();
        process.off('exit', end);
      },
      async stop() {
        await within(10_000, driver.quit()).catch(() => {});
        // Asked to end, Xvfb takes its lock file with it.
        if (child.exitCode === null) process.kill(-child.pid, 'SIGTERM');
        await within(3_000, until(`${name} to end`, () => child.exitCode !== null || child.signalCode !== null)).catch(() => {});
        end();
        process.off('exit', end);
      },
    };
  } catch (error) {
    end();
    throw error;
  }
}

/** The errors that Chromium itself has noted since the last call: it knows of failed requests, too. */
export async function browserErrors(driver) {
  const entries = await driver.manage().logs().get(logging.Type.BROWSER);
  return entries.filter((entry) => entry.level.value >= logging.Level.SEVERE.value).map((entry) => entry.message);
}
