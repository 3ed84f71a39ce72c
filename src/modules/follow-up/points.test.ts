import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addDays, daysBetween, plainDate } from '../../kernel/dates.ts';
import { pointsOf } from './points.ts';

const MONTHS = [1, 3, 6, 12];
const LONG_AGO = plainDate('1900-01-01');
const days = (from: string) => pointsOf(plainDate(from), MONTHS, LONG_AGO).map(({ dueOn }) => dueOn);

describe('when somebody at work is asked', () => {
  it.each([
    ['2024-03-15', ['2024-04-15', '2024-06-15', '2024-09-15', '2025-03-15']],
    // The last day of a shorter month, and the later points are not shifted by it.
    ['2024-01-31', ['2024-02-29', '2024-04-30', '2024-07-31', '2025-01-31']],
    ['2023-01-31', ['2023-02-28', '2023-04-30', '2023-07-31', '2024-01-31']],
    ['2024-02-29', ['2024-03-29', '2024-05-29', '2024-08-29', '2025-02-28']],
    ['2023-11-30', ['2023-12-30', '2024-02-29', '2024-05-30', '2024-11-30']],
  ])('a start on %s is followed by %s', (from, expected) => {
    expect(days(from)).toEqual(expected);
  });

  it('leaves out what is too long ago, the last such day included', () => {
    const start = plainDate('2024-03-15');
    const months = (after: string) => pointsOf(start, MONTHS, plainDate(after)).map((point) => point.months);
    expect(months('2024-04-14')).toEqual([1, 3, 6, 12]);
    expect(months('2024-04-15')).toEqual([3, 6, 12]);
    expect(months('2025-03-15')).toEqual([]);
  });

  it('comes in order, on the same day of the month or its last', () => {
    const start = fc.integer({ min: 0, max: 40_000 }).map((n) => addDays(plainDate('1990-01-01'), n));
    const months = fc.uniqueArray(fc.integer({ min: 1, max: 60 }), { minLength: 1, maxLength: 12 });
    fc.assert(
      fc.property(start, months, (from, list) => {
        const sorted = list.toSorted((a, b) => a - b);
        const points = pointsOf(from, sorted, LONG_AGO);
        for (const [i, { months: n, dueOn }] of points.entries()) {
          const span = daysBetween(from, dueOn);
          expect(span).toBeGreaterThanOrEqual(28 * n);
          expect(span).toBeLessThanOrEqual(31 * n);
          const next = addDays(dueOn, 1);
          // Either the day of the start, or the last of a month that lacks it.
          const same = dueOn.slice(8) === from.slice(8);
          expect(same || (next.slice(8) === '01' && dueOn.slice(8) < from.slice(8))).toBe(true);
          const before = points[i - 1];
          if (before) expect(dueOn > before.dueOn).toBe(true);
        }
      }),
      { seed: 4, numRuns: 300 },
    );
  });
});
