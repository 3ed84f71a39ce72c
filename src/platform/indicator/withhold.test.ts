import fc from 'fast-check';
import { expect, test } from 'vitest';
import { SMALL_CELL, withholdSmall } from './withhold.ts';

const counts = (cells: readonly { count: number | null }[]) => cells.map((cell) => cell.count);
const cells = (...list: number[]) => list.map((count, i) => ({ key: String(i), count }));

test('cells below five are withheld, nothing and five are told', () => {
  expect(counts(withholdSmall(cells(0, 3, 5, 2)))).toEqual([0, null, 5, null]);
});

test('a single small cell takes the smallest other one with it, or the whole would give it away', () => {
  expect(counts(withholdSmall(cells(40, 3, 12, 0)))).toEqual([40, null, null, 0]);
});

test('what is shown never tells a small cell', () => {
  fc.assert(
    fc.property(fc.array(fc.nat(30), { maxLength: 9 }), (list) => {
      const shown = counts(withholdSmall(cells(...list)));
      const hidden = shown.filter((count) => count === null).length;
      expect(shown.every((count) => count === null || count === 0 || count >= SMALL_CELL)).toBe(true);
      // One hidden cell alone could be told from the whole, unless it is the whole.
      expect(hidden === 1 && list.some((count) => count >= SMALL_CELL)).toBe(false);
    }),
    { seed: 5 },
  );
});
