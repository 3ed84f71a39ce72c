import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { days } from '../testing/days.ts';
import { spread } from './balance.ts';
import { breaches } from './check.ts';
import { planDay } from './plan-day.ts';
import { replan } from './replan.ts';
import { Timetable } from './timetable.ts';
import { APART, type Day, type Slots } from './types.ts';
import { whyApart } from './why-apart.ts';

/** Tries every slot of every pair. */
function bestOf(day: Day): number {
  const slots = new Int16Array(day.pairs.person.length).fill(APART);
  let best = 0;
  const go = (pair: number, total: number): void => {
    if (breaches(day, slots).length > 0) return;
    best = Math.max(best, total);
    if (pair === slots.length) return;
    for (let slot = APART; slot < day.slots; slot++) {
      slots[pair] = slot;
      go(pair + 1, slot === APART ? total : total + day.pairs.score[pair]!);
    }
    slots[pair] = APART;
  };
  go(0, 0);
  return best;
}

const closing = (day: Day, booth: number, until: number): Day => ({
  ...day,
  booths: day.booths.map((b, i) => (i === booth ? { ...b, until: Math.min(b.until, until) } : b)),
});
const leaving = (day: Day, person: number, until: number): Day => ({
  ...day,
  persons: day.persons.map((p, i) => (i === person ? { ...p, until: Math.min(p.until, until) } : p)),
});

describe('slots', () => {
  test('tasks spread evenly for persons, booths and groups at once', () => {
    const task = fc.record({
      person: fc.nat({ max: 6 }),
      booth: fc.nat({ max: 5 }),
    });
    fc.assert(
      fc.property(fc.array(task, { maxLength: 40 }), fc.integer({ min: 1, max: 7 }), (pairs, count) => {
        const tasks = pairs.map((t) => ({ ...t, group: t.person % 3 === 0 ? t.person % 2 : -1 }));
        const slots = spread(tasks, count);
        for (const key of ['person', 'booth', 'group'] as const) {
          const sums = new Map<number, number[]>();
          tasks.forEach((t, i) => {
            if (t[key] < 0) return;
            const counts = sums.get(t[key]) ?? Array.from({ length: count }, () => 0);
            counts[slots[i]!]!++;
            sums.set(t[key], counts);
          });
          for (const counts of sums.values())
            expect(Math.max(...counts) - Math.min(...counts)).toBeLessThanOrEqual(1);
        }
      }),
      { numRuns: 500, seed: 6 },
    );
  });

  test('where everybody stays and resources are even, no plan of the day is better', () => {
    fc.assert(
      fc.property(days({ persons: 3, booths: 2, slots: 3, plain: true }), (day) => {
        const plan = planDay(day);
        expect(breaches(day, plan.slots)).toEqual([]);
        expect(plan.total).toBe(plan.bound);
        expect(plan.total).toBe(bestOf(day));
      }),
      { numRuns: 300, seed: 6 },
    );
  });

  test('any day: the plan holds, lies under its bound, and nobody left out could be let in', () => {
    fc.assert(
      fc.property(days({ persons: 8, booths: 5, slots: 6, plain: false }), (day) => {
        const plan = planDay(day);
        expect(breaches(day, plan.slots)).toEqual([]);
        expect(plan.total).toBeLessThanOrEqual(plan.bound);
        expectNoRoom(day, plan.slots, 0);
      }),
      { numRuns: 500, seed: 6 },
    );
  });

  test('the best of any small day lies between the stated share and the bound', () => {
    fc.assert(
      fc.property(days({ persons: 3, booths: 2, slots: 2, plain: false }), (day) => {
        const best = bestOf(day);
        const plan = planDay(day);
        expect(plan.bound).toBeGreaterThanOrEqual(best);
        const most = Math.max(...day.persons.map((person) => person.needs.length));
        expect(plan.total * (3 + most)).toBeGreaterThanOrEqual(best);
      }),
      { numRuns: 300, seed: 6 },
    );
  });

  test('a no-show moves nobody; a closing, an illness or both move few', () => {
    fc.assert(
      fc.property(
        days({ persons: 8, booths: 5, slots: 6, plain: false }),
        fc.nat({ max: 5 }),
        fc.nat({ max: 3 }),
        (day, from, reach) => {
          const before = planDay(day).slots;
          const absent = replan(leaving(day, 0, from), cleared(day, before, 0, from), { from, reach });
          expect(absent.moved).toEqual([]);
          expect(absent.dropped).toEqual([]);
          expect(breaches(leaving(day, 0, from), absent.slots)).toEqual([]);

          const ill = {
            ...closing(day, 0, from),
            supply: day.supply.map((counts) => counts.map((n, s) => (s < from ? n : Math.max(0, n - 1)))),
          };
          const after = replan(ill, before, { from, reach });
          const lost = lostOf(ill, before, from);
          expect(breaches(ill, after.slots)).toEqual([]);
          expect(after.moved.length + after.dropped.length).toBeLessThanOrEqual((1 + reach) * lost);
          after.slots.forEach((slot, pair) => {
            if (before[pair]! < from && before[pair]! !== APART) expect(slot).toBe(before[pair]);
          });
          expectNoRoom(ill, after.slots, from);
        },
      ),
      { numRuns: 500, seed: 6 },
    );
  });

  test('why two do not meet is true', () => {
    fc.assert(
      fc.property(days({ persons: 6, booths: 4, slots: 4, plain: false }), (day) => {
        const { slots } = planDay(day);
        const apart = [...slots.keys()].filter((pair) => slots[pair] === APART);
        const reasons = whyApart(day, slots, apart);
        for (const pair of apart) {
          const count = [...slots.keys()].filter(
            (p) => slots[p] !== APART && day.pairs.person[p] === day.pairs.person[pair],
          ).length;
          expect(reasons.get(pair) === 'enough').toBe(count >= day.perPerson);
        }
      }),
      { numRuns: 200, seed: 6 },
    );
  });
});

/** As after a no-show: what the person had from a slot on is gone. */
function cleared(day: Day, slots: Slots, person: number, from: number): Slots {
  return slots.map((slot, pair) => (day.pairs.person[pair] === person && slot >= from ? APART : slot));
}

function lostOf(day: Day, before: Slots, from: number): number {
  const table = new Timetable(day);
  const order = [...before.keys()].toSorted((a, b) => day.pairs.score[b]! - day.pairs.score[a]! || a - b);
  let lost = 0;
  for (const happened of [true, false])
    for (const pair of order) {
      const slot = before[pair]!;
      if (slot === APART || slot < from !== happened) continue;
      if (happened || (table.counts[table.personOf(pair)]! < day.perPerson && table.isFree(pair, slot)))
        table.put(pair, slot);
      else lost++;
    }
  return lost;
}

function expectNoRoom(day: Day, slots: Slots, from: number): void {
  const table = new Timetable(day);
  slots.forEach((slot, pair) => slot !== APART && table.put(pair, slot));
  slots.forEach((slot, pair) => {
    if (slot !== APART || table.counts[table.personOf(pair)]! >= day.perPerson) return;
    for (let s = from; s < day.slots; s++) expect(table.isFree(pair, s)).toBe(false);
  });
}
