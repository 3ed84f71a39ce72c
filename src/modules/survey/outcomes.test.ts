import fc from 'fast-check';
import { expect, it } from 'vitest';
import { OUTCOME_ORDER, standingAfter, type Standing } from './outcomes.ts';

const visit = fc.record({
  outcome: fc.constantFrom(...OUTCOME_ORDER),
  at: fc.integer({ min: 0, max: 5 }),
});
const nobody: Standing = { outcome: null, visitedAt: null };

it('is the same in whatever order visits arrive', () => {
  fc.assert(
    fc.property(
      fc
        .array(visit, { minLength: 1, maxLength: 6 })
        .chain((list) => fc.tuple(fc.constant(list), fc.shuffledSubarray(list, { minLength: list.length }))),
      ([list, shuffled]) => {
        const after = (visits: typeof list) =>
          visits.reduce(
            (standing, { outcome, at }) => standingAfter(standing, { outcome, visitedAt: new Date(at) }),
            nobody,
          );
        expect(after(shuffled)).toEqual(after(list));
      },
    ),
    { seed: 20261124 },
  );
});

it('keeps somebody met who was out another day', () => {
  const met = { outcome: 'met', visitedAt: new Date(1) } as const;
  expect(standingAfter(met, { outcome: 'away', visitedAt: new Date(2) })).toEqual(met);
});
