import { setTimeout as pause } from 'node:timers/promises';

/**
 * Asks `look` again and again until it gives something other than null, and returns that.
 * Null after `limitMs`: the caller says in its own words what did not happen.
 */
export async function waitFor<T>(
  look: () => T | null | Promise<T | null>,
  limitMs: number,
  everyMs = 25,
): Promise<T | null> {
  const end = Date.now() + limitMs;
  for (;;) {
    const found = await look();
    if (found !== null || Date.now() >= end) return found;
    await pause(everyMs);
  }
}
