// What is made of many measures, and how it is told.

/** The one in the middle. */
export const median = (values) => [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)];

/** The median of how many times as long each of `these` took as the one of `those` that was measured beside it: what slows the machine down for a while slows both. */
export const ratio = (these, those) => median(these.map((value, run) => value / those[run]));

export const ms = (value) => `${value.toFixed(1).padStart(8)} ms`;
export const mb = (bytes) => `${(bytes / 2 ** 20).toFixed(1).padStart(8)} MB`;
export const times = (value) => `×${value.toFixed(2)}`;

/** The median and the worst of some durations. */
export const spread = (values) => `median ${ms(median(values))}   worst ${ms(Math.max(...values))}`;

const missed = [];

/** One line of the report. With a bar it says whether `value` reaches it: `{ value, bar, unit }`, at most `bar`. */
export function line(what, told, goal) {
  if (!goal) return console.log(`${what.padEnd(46)} ${told}`);
  const { value, bar, unit } = goal;
  const passes = value <= bar;
  if (!passes) missed.push(what);
  console.log(`${what.padEnd(46)} ${told}   (bar ${unit(bar).trim()}: ${passes ? 'pass' : 'FAIL'})`);
}

/** The bars that were not reached so far. */
export const misses = () => missed;
