import { insert } from './insert.ts';
import { Timetable } from './timetable.ts';
import { APART, type Day, type Slots } from './types.ts';

export interface ReplanWish {
  /** First slot that may still be changed; what stands before it has happened. */
  readonly from: number;
  /** How many other interviews may move for one that lost its slot; 2 unless told. */
  readonly reach?: number;
}

export interface Replan {
  readonly slots: Slots;
  readonly total: number;
  /** Pairs by what happens to them: another slot, no longer, newly. Nobody else is touched. */
  readonly moved: readonly number[];
  readonly dropped: readonly number[];
  readonly added: readonly number[];
}

/** How many others may move for one that lost its slot, unless told. */
const REACH = 2;

/**
 * The plan after something changed in the day: somebody did not come or comes late, a booth closes, an interpreter fell
 * ill. What can stay stays. What lost its slot, the best first, is given the nearest free one; where there is none, at
 * most `reach` others move for it. Then what waited is let into what is free, and nobody moves for that.
 *
 * Bounds (tested): where nothing lost its slot, as after a no-show, nobody moves. Else at most `(1 + reach) · lost` move.
 * At the end no pair that waits could be let in without moving somebody: each pair left out is kept out by what stands at
 * its person, its booth or its resource.
 */
export function replan(day: Day, before: Slots, { from, reach = REACH }: ReplanWish): Replan {
  const table = new Timetable(day);
  const lost = keep(table, before, from);
  const bestFirst = byScore(day);
  for (const pair of lost.toSorted(bestFirst))
    if (table.mayHaveMore(pair)) insert(table, pair, { from, reach, near: before[pair]! });
  const hit = new Set(lost.map((pair) => table.personOf(pair)));
  const waiting = waitingPairs(table).toSorted(
    // Whoever lost an interview is let in before others.
    (a, b) => Number(hit.has(table.personOf(b))) - Number(hit.has(table.personOf(a))) || bestFirst(a, b),
  );
  for (const pair of waiting) letIn(table, pair, from);
  return { slots: table.slots, total: table.total(), ...difference(before, table.slots) };
}

/** Orders pairs, the best first. */
export function byScore({ pairs: { score } }: Day): (a: number, b: number) => number {
  return (a, b) => score[b]! - score[a]! || a - b;
}

/** Lets a waiting pair in where nobody has to move. */
export function letIn(table: Timetable, pair: number, from: number): void {
  if (table.mayHaveMore(pair)) insert(table, pair, { from, reach: 0 });
}

export function waitingPairs(table: Timetable): number[] {
  const waiting: number[] = [];
  for (let pair = 0; pair < table.slots.length; pair++) if (table.slots[pair] === APART) waiting.push(pair);
  return waiting;
}

/** Puts back what can stay, the best first, what has happened in any case; returns what lost its slot. */
export function keep(table: Timetable, before: Slots, from: number): number[] {
  const planned: number[] = [];
  before.forEach((slot, pair) => {
    if (slot === APART) return;
    if (slot < from) table.put(pair, slot);
    else planned.push(pair);
  });
  const lost: number[] = [];
  for (const pair of planned.toSorted(byScore(table.day))) {
    const slot = before[pair]!;
    if (table.mayHaveMore(pair) && table.isFree(pair, slot)) table.put(pair, slot);
    else lost.push(pair);
  }
  return lost;
}

function difference(before: Slots, after: Slots): Pick<Replan, 'moved' | 'dropped' | 'added'> {
  const moved: number[] = [];
  const dropped: number[] = [];
  const added: number[] = [];
  after.forEach((slot, pair) => {
    const old = before[pair]!;
    if (old === slot) return;
    if (old === APART) added.push(pair);
    else if (slot === APART) dropped.push(pair);
    else moved.push(pair);
  });
  return { moved, dropped, added };
}
