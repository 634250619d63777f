// Waiting for a condition, never for a time.

export const PATIENCE = 10_000; // milliseconds: far more than a step takes, so that a busy machine fails nothing
const PAUSE = 40; // between two looks, milliseconds

/** Calls `look` until it gives something truthy, and returns that. What it throws meanwhile is told if time runs out. */
export async function until(what, look, patience = PATIENCE) {
  const deadline = Date.now() + patience;
  let reason;
  for (;;) {
    try {
      const seen = await look();
      if (seen) return seen;
      reason = undefined;
    } catch (error) {
      reason = error;
    }
    if (Date.now() > deadline) break;
    await new Promise((resolve) => setTimeout(resolve, PAUSE));
  }
  const name = typeof what === 'function' ? await what() : what;
  throw new Error(`Waited ${patience / 1000} s in vain for ${name}${reason ? `\n  last: ${reason.name}: ${reason.message}` : ''}`);
}

/** What `promise` gives, unless it takes longer than this. */
export async function within(milliseconds, promise) {
  let timer;
  const late = new Promise((_, reject) => {
    timer = setTimeout(() => reject(new Error(`No answer within ${milliseconds / 1000} s`)), milliseconds);
  });
  try {
    return await Promise.race([promise, late]);
  } finally {
    clearTimeout(timer);
  }
}
