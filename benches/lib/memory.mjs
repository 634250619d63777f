// What a page takes of the machine: not the JavaScript heap alone, in which the memory of a wasm program does not lie.
import { readFileSync, readdirSync } from 'node:fs';

const read = (path) => {
  try {
    return readFileSync(path, 'utf8');
  } catch {
    return ''; // It has ended.
  }
};

/**
 * Bytes that this process shares with none: those that it has `written`, and `all` with what it has only read of files. The program of the browser is ten
 * megabytes of these, or none, by whether another Chromium runs on the machine.
 */
function privateBytes(pid) {
  const rows = [...read(`/proc/${pid}/smaps_rollup`).matchAll(/^(Private_Dirty|Private_Clean|Swap):\s+(\d+) kB$/gm)];
  const sum = (...names) => rows.filter(([, name]) => names.includes(name)).reduce((all, [, , kilobytes]) => all + Number(kilobytes) * 1024, 0);
  return { written: sum('Private_Dirty', 'Swap'), all: sum('Private_Dirty', 'Private_Clean', 'Swap') };
}

/** Private bytes of the process that draws the page of this driver's browser: of its renderers, the largest one. Linux only. */
export async function memory(driver) {
  await driver.sendDevToolsCommand('HeapProfiler.collectGarbage', {});
  const { userDataDir } = (await driver.getCapabilities()).get('chrome');
  // The browser was told its folder; the processes below it are its own.
  const all = readdirSync('/proc').filter((name) => /^\d+$/.test(name));
  const command = new Map(all.map((pid) => [pid, read(`/proc/${pid}/cmdline`)]));
  const above = new Map(all.map((pid) => [pid, /^PPid:\s+(\d+)$/m.exec(read(`/proc/${pid}/status`))?.[1]]));
  const isOurs = (pid) => pid !== undefined && (command.get(pid)?.includes(`--user-data-dir=${userDataDir}`) || isOurs(above.get(pid)));
  const pids = all.filter((pid) => command.get(pid).includes('--type=renderer') && isOurs(pid));
  if (!pids.length) throw new Error('The process of the page was not found');
  return pids.map(privateBytes).reduce((most, one) => (one.written > most.written ? one : most));
}
