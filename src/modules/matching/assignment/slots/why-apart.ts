import { keep } from './replan.ts';
import { Timetable } from './timetable.ts';
import { APART, type Day, type Slots } from './types.ts';

/** Why two who fit do not meet; the first that holds. */
export type Apart = 'enough' | 'never-both-there' | 'resource-short' | 'booth-full' | 'times-clash';

/**
 * Why each of the pairs has no slot: the person has enough interviews, the two are never there together, what the person
 * needs is never spare, the booth has no slot left, or the free slots of the two never meet.
 */
export function whyApart(day: Day, slots: Slots, pairs: readonly number[]): Map<number, Apart> {
  const table = new Timetable(day);
  keep(table, slots, 0);
  const all = Array.from({ length: day.slots }, (_, slot) => slot);
  const reason = (pair: number): Apart => {
    if (!table.mayHaveMore(pair)) return 'enough';
    const together = all.filter((slot) => table.bothThere(pair, slot));
    if (together.length === 0) return 'never-both-there';
    const served = together.filter((slot) => table.needsOf(pair).every((r) => table.spare(r, slot) > 0));
    if (served.length === 0) return 'resource-short';
    const open = together.filter((slot) => table.ofBooth(table.boothOf(pair), slot) === APART);
    return open.length === 0 ? 'booth-full' : 'times-clash';
  };
  return new Map(pairs.map((pair) => [pair, reason(pair)]));
}
