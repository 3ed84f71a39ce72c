import type { Timetable } from './timetable.ts';
import { APART } from './types.ts';

export interface InsertWish {
  /** First slot that may still be changed. */
  readonly from: number;
  /** How many other interviews may move for this one. */
  readonly reach: number;
  /** The slot to stay close to; the earliest is taken where absent. */
  readonly near?: number;
}

/**
 * Brings one more pair in: into a slot where both are free, the nearest one; else by changing two slots over along a chain
 * of interviews (Kempe), the shortest one, of at most `reach`. Returns the interviews that moved, or null where there is no
 * room.
 */
export function insert(table: Timetable, pair: number, wish: InsertWish): readonly number[] | null {
  const direct = nearestFree(table, pair, wish);
  if (direct !== null) {
    table.put(pair, direct);
    return [];
  }
  if (wish.reach === 0) return null;
  const chain = shortestChain(table, pair, wish);
  if (!chain) return null;
  swap(table, chain);
  table.put(pair, chain.free);
  return chain.moved;
}

function nearestFree(table: Timetable, pair: number, { from, near = 0 }: InsertWish): number | null {
  let best: number | null = null;
  for (let slot = from; slot < table.day.slots; slot++)
    if (table.isFree(pair, slot) && (best === null || Math.abs(slot - near) < Math.abs(best - near)))
      best = slot;
  return best;
}

interface Chain {
  /** The slot that comes free at the booth, where the person is free already. */
  readonly free: number;
  readonly other: number;
  readonly moved: readonly number[];
}

/**
 * The person is free in slot a, the booth in slot b. The chain starts at the booth's interview of a and goes on with
 * whoever is in the way in the other slot. It never comes to the person, who has nothing in a: each person on it is entered
 * by an interview of a. So after the change both are free in a.
 */
function shortestChain(table: Timetable, pair: number, { from, reach }: InsertWish): Chain | null {
  const { slots } = table.day;
  let best: Chain | null = null;
  for (let free = from; free < slots; free++) {
    if (table.ofPerson(table.personOf(pair), free) !== APART || !table.bothThere(pair, free)) continue;
    for (let other = from; other < slots; other++) {
      if (table.ofBooth(table.boothOf(pair), other) !== APART) continue;
      const moved = chainOf(table, pair, { free, other, most: best ? best.moved.length - 1 : reach });
      if (moved && isAllowed(table, pair, { free, other, moved })) best = { free, other, moved };
    }
  }
  return best;
}

function chainOf(
  table: Timetable,
  pair: number,
  { free, other, most }: { free: number; other: number; most: number },
): number[] | null {
  const moved: number[] = [];
  let next = table.ofBooth(table.boothOf(pair), free);
  let [here, there] = [free, other];
  for (let atBooth = true; next !== APART; atBooth = !atBooth) {
    if (moved.length === most || !table.bothThere(next, there)) return null;
    moved.push(next);
    next = atBooth ? table.ofPerson(table.personOf(next), there) : table.ofBooth(table.boothOf(next), there);
    [here, there] = [there, here];
  }
  return moved;
}

/** Whether there are enough interpreters and the like in both slots after the change. */
function isAllowed(table: Timetable, pair: number, { free, other, moved }: Chain): boolean {
  return table.day.supply.every((_, resource) => {
    const needs = (member: number) => table.needsOf(member).includes(resource);
    const into = moved.filter((member) => table.slots[member] === other && needs(member)).length;
    const out = moved.filter((member) => table.slots[member] === free && needs(member)).length;
    const more = into - out;
    const own = needs(pair) ? 1 : 0;
    // A slot that lacks something already must at least not get worse.
    const fine = (slot: number, step: number) => step <= 0 || table.spare(resource, slot) >= step;
    return fine(free, more + own) && fine(other, -more);
  });
}

function swap(table: Timetable, { free, other, moved }: Chain): void {
  const targets = moved.map((member) => (table.slots[member] === free ? other : free));
  for (const member of moved) table.take(member);
  moved.forEach((member, i) => table.put(member, targets[i]!));
}
