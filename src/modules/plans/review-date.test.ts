import fc from 'fast-check';
import { expect, it } from 'vitest';
import { addDays, daysBetween, plainDate } from '../../kernel/dates.ts';
import { nextReview } from './review-date.ts';

const EPOCH = plainDate('2022-01-01');
const day = fc.integer({ min: 0, max: 3000 }).map((n) => addDays(EPOCH, n));
const days = fc.integer({ min: 7, max: 365 });
const SEED = { seed: 20240603, numRuns: 500 };

it('lies after the last look and at most the interval later', () => {
  fc.assert(
    fc.property(day, days, day, (last, n, goalBy) => {
      const gap = daysBetween(last, nextReview(last, n, goalBy));
      expect(gap).toBeGreaterThan(0);
      expect(gap).toBeLessThanOrEqual(n);
    }),
    SEED,
  );
});

it('never passes over the day of the goal', () => {
  fc.assert(
    fc.property(day, days, day, (last, n, goalBy) => {
      const next = nextReview(last, n, goalBy);
      expect(last < goalBy && goalBy < next).toBe(false);
    }),
    SEED,
  );
});

it('is never earlier for a later look', () => {
  fc.assert(
    fc.property(day, day, days, day, (a, b, n, goalBy) => {
      const [first, second] = a <= b ? [a, b] : [b, a];
      expect(nextReview(first, n, goalBy) <= nextReview(second, n, goalBy)).toBe(true);
    }),
    SEED,
  );
});

it.each([
  ['2024-06-03', 90, '2024-12-31', '2024-09-01'],
  ['2024-06-03', 90, '2024-07-01', '2024-07-01'],
  ['2024-07-01', 90, '2024-07-01', '2024-09-29'],
])('after %s every %i days with a goal by %s comes %s', (last, n, goalBy, next) => {
  expect(nextReview(plainDate(last), n, plainDate(goalBy))).toBe(next);
});
