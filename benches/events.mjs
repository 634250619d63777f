// Timeline and schedule with ten thousand records.
import { many } from '../tests/e2e/lib/records.mjs';
import { Bench } from './lib/bench.mjs';
import { line, median, ms, spread } from './lib/stats.mjs';

const PARTNERSHIP = '/partnerships/01990000-0000-7000-8000-000000000001';
const WORDS = ['l', 'le', 'les', 'less', 'lesson', 'lesson p', 'lesson plans', 'no', 'no. 1', 'no. 10', 'no. 100', ''];

/** A key in the search of the timeline. */
async function typing(bench) {
  await bench.shownAfter(`${PARTNERSHIP}/timeline`);
  const taken = await bench.typed('input[type=search], [role=searchbox]', WORDS);
  line('a key in the search of the timeline', spread(taken), { value: median(taken), bar: 16, unit: ms });
}

/** Script time of steps along the axis of the schedule, and of its zoom. */
async function steps(bench) {
  await bench.shownAfter(`${PARTNERSHIP}/schedule`);
  const walk = async (keys) => {
    const all = [];
    for (const key of keys) {
      all.push(await bench.scriptOf("document.getElementById('schedule').dispatchEvent(new KeyboardEvent('keydown', { key: arguments[0], bubbles: true, cancelable: true }))", key));
    }
    return all;
  };
  const often = (key, n) => Array(n).fill(key);
  const ways = [...often('ArrowRight', 8), ...often('ArrowLeft', 16), ...often('ArrowRight', 8)];
  const depths = [...often('+', 5), ...often('-', 8), ...often('+', 3)];
  await walk([...ways, ...depths]);
  const taken = { pan: [], zoom: [] };
  for (let run = 0; run < 3; run += 1) {
    taken.pan.push(...(await walk(ways)));
    taken.zoom.push(...(await walk(depths)));
  }
  line('a step along the axis of the schedule', spread(taken.pan), { value: median(taken.pan), bar: 8, unit: ms });
  line('a step of its zoom', spread(taken.zoom), { value: median(taken.zoom), bar: 8, unit: ms });
}

export async function events(from) {
  await Bench.within({ from, shown: '.schedule .entry, .ev' }, async (bench) => {
    await bench.seed(many(10_000));
    await typing(bench);
    await steps(bench);
  });
}
