// What the app promises about speed, measured in Chromium against baselines in the same run. Figures, no test: a loaded machine may be
// slow, and the ratios say more than the times.  node benches/run.mjs [dist] [name of a part …]
import { commitments } from './commitments.mjs';
import { events } from './events.mjs';
import { intake } from './intake.mjs';
import { misses } from './lib/stats.mjs';
import { start } from './start.mjs';

const PARTS = { start, events, commitments, intake };

const [from = 'dist', ...names] = process.argv.slice(2);
for (const name of names.length ? names : Object.keys(PARTS)) await PARTS[name](from);
if (misses().length) console.log(`\nNot reached: ${misses().join('; ')}`);
