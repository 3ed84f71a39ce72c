import fc from 'fast-check';
import { expect, test } from 'vitest';
import { addDays, daysBetween, plainDate, type PlainDate } from '../../../../kernel/dates.ts';
import { isDue, weekDayOf, type Rhythm } from './due.ts';

const day = fc.integer({ min: 0, max: 800 }).map((n) => addDays(plainDate('2023-01-01'), n));
const rhythm = fc.record({
  frequency: fc.constantFrom('daily' as const, 'weekly' as const, 'fortnightly' as const),
  weekDay: fc.integer({ min: 1, max: 7 }),
});
const DAYS = { daily: 1, weekly: 7, fortnightly: 14 } as const;

/** Days on which a run looks at somebody, of `some` days from `from`; `runs` says whether there is one. */
function looks(r: Rhythm, from: PlainDate, some: number, runs: (n: number) => boolean): PlainDate[] {
  const found: PlainDate[] = [];
  for (let n = 0; n < some; n += 1) {
    const today = addDays(from, n);
    if (runs(n) && isDue(r, found.at(-1) ?? null, today)) found.push(today);
  }
  return found;
}

test('days of the week', () => {
  expect(['2024-06-03', '2024-06-09', '2023-12-31'].map((d) => weekDayOf(plainDate(d)))).toEqual([1, 7, 7]);
});

test('with a run each day it is the chosen day, from the second time on, and never more often than chosen', () => {
  fc.assert(
    fc.property(rhythm, day, (r, from) => {
      const all = looks(r, from, 80, () => true);
      expect(all[0]).toBe(from);
      const later = all.slice(1);
      if (r.frequency !== 'daily') expect(later.every((d) => weekDayOf(d) === r.weekDay)).toBe(true);
      const gaps = later.slice(1).map((d, i) => daysBetween(later[i] ?? d, d));
      expect(new Set(gaps)).toEqual(new Set([DAYS[r.frequency]]));
    }),
    { seed: 5 },
  );
});

test('missed runs are made up for at the next one that comes after the chosen time', () => {
  fc.assert(
    fc.property(rhythm, day, fc.integer({ min: 2, max: 20 }), (r, from, gap) => {
      const runs = (n: number) => n === 0 || n >= gap;
      const [, second] = looks(r, from, 60, runs);
      expect(second).toBeDefined();
      const waited = daysBetween(from, second ?? from);
      expect(waited).toBeLessThanOrEqual(Math.max(gap, DAYS[r.frequency]));
    }),
    { seed: 6 },
  );
});

test('who wants nothing is never due', () => {
  const never = { frequency: 'never', weekDay: 1 } as const;
  expect(isDue(never, null, plainDate('2024-06-03'))).toBe(false);
});
