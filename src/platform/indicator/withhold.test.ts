import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { isSmall, SMALL_CELL, withholdSmall } from './withhold.ts';
import { withholdTable, type Counts, type Mask } from './withhold-table.ts';

const counts = (cells: readonly { count: number | null }[]) => cells.map((cell) => cell.count);
const cells = (...list: number[]) => list.map((count, i) => ({ key: String(i), count }));

describe('one row whose sum is published', () => {
  test.each([
    ['nothing and five are told', [0, 5, 9], [0, 5, 9]],
    ['a single small cell takes the smallest other one with it', [40, 3, 12, 0], [40, null, null, 0]],
    ['two that only ones can add up to take a third', [1, 1, 30, 8], [null, null, 30, null]],
    ['small cells that hide each other stay alone', [4, 4, 30], [null, null, 30]],
    ['where all are few, nothing is told', [1, 1, 0], [null, null, null]],
  ])('%s', (_, list, shown) => {
    expect(counts(withholdSmall(cells(...list)))).toEqual(shown);
  });

  test('any withheld small cell might be five or more, unless all together are fewer', () => {
    fc.assert(
      fc.property(fc.array(fc.nat(30), { minLength: 2, maxLength: 6 }), (list) => {
        const shown = counts(withholdSmall(cells(...list)));
        expect(shown.every((count) => count === null || !isSmall(count))).toBe(true);
        const total = list.reduce((sum, n) => sum + n, 0);
        const known = shown.reduce<number>((sum, n) => sum + (n ?? 0), 0);
        const hidden = shown.filter((n) => n === null).length;
        const zerosTold = shown.includes(0) || !list.includes(0);
        if (hidden === 0) return;
        const most = total - known - (zerosTold ? hidden - 1 : 0);
        if (shown.some((n) => n !== null)) expect(most).toBeGreaterThanOrEqual(SMALL_CELL);
      }),
      { seed: 5 },
    );
  });
});

/** Every table of these sums that agrees with what is shown; the reader's whole knowledge, found by trying. */
function* agreeing(table: Counts, mask: Mask, columnsLeft: number[], row = 0): Generator<number[][]> {
  const given = table[row];
  if (!given) {
    if (columnsLeft.every((left) => left === 0)) yield [];
    return;
  }
  for (const line of lines(given, mask[row] ?? [], columnsLeft)) {
    const left = columnsLeft.map((n, column) => n - (line[column] ?? 0));
    for (const rest of agreeing(table, mask, left, row + 1)) yield [line, ...rest];
  }
}

/** Every line of the same sum, shown cells as they are, no column over what is left. */
function lines(given: readonly number[], mask: readonly boolean[], most: readonly number[]): number[][] {
  const sum = given.reduce((total, n) => total + n, 0);
  let found: number[][] = [[]];
  for (const [column, n] of given.entries()) {
    const choices = mask[column] ? Array.from({ length: (most[column] ?? 0) + 1 }, (_, value) => value) : [n];
    found = found.flatMap((line) =>
      choices
        .map((value) => [...line, value])
        .filter((longer) => longer.reduce((total, value) => total + value, 0) <= sum),
    );
  }
  return found.filter((line) => line.reduce((total, n) => total + n, 0) === sum);
}

const sumsOf = (table: Counts) =>
  (table[0] ?? []).map((_, column) => table.reduce((sum, row) => sum + (row[column] ?? 0), 0));

/** Whether some table that agrees holds 5 or more at the place. */
function mightBeMore(table: Counts, mask: Mask, row: number, column: number): boolean {
  for (const other of agreeing(table, mask, sumsOf(table)))
    if ((other[row]?.[column] ?? 0) >= SMALL_CELL) return true;
  return false;
}

const table3 = fc.array(fc.array(fc.nat(9), { minLength: 3, maxLength: 3 }), { minLength: 3, maxLength: 3 });

describe('a table whose sums are published', () => {
  test('a lonely small cell takes a rectangle with it', () => {
    const table = [
      [3, 20, 30],
      [40, 9, 50],
      [60, 70, 80],
    ];
    expect(withholdTable([table])).toEqual([
      [true, true, false],
      [true, true, false],
      [false, false, false],
    ]);
  });

  test('no reckoning over rows and columns tells that a small cell is small', () => {
    let protectedCells = 0;
    fc.assert(
      fc.property(table3, (table) => {
        const mask = withholdTable([table]);
        if (!mask) return;
        for (const [row, line] of table.entries()) {
          for (const [column, n] of line.entries()) {
            if (!isSmall(n)) continue;
            expect(mask[row]?.[column]).toBe(true);
            expect(mightBeMore(table, mask, row, column)).toBe(true);
            protectedCells += 1;
          }
        }
      }),
      { seed: 7, numRuns: 150 },
    );
    expect(protectedCells).toBeGreaterThan(100);
  });

  test('one mask serves a plan and its years, so that no year is the rest of the plan', () => {
    fc.assert(
      fc.property(table3, table3, (a, b) => {
        const both = a.map((line, row) => line.map((n, column) => n + (b[row]?.[column] ?? 0)));
        const mask = withholdTable([both, a, b]);
        if (!mask) return;
        for (const year of [a, b])
          for (const [row, line] of year.entries())
            for (const [column, n] of line.entries())
              if (isSmall(n))
                expect([mask[row]?.[column], mightBeMore(year, mask, row, column)]).toEqual([true, true]);
      }),
      { seed: 11, numRuns: 60 },
    );
  });

  test('a row that the reader knows hides nothing from them', () => {
    const table = [
      [3, 20],
      [40, 9],
      [60, 70],
    ];
    expect(withholdTable([table], new Set([1]))).toEqual([
      [true, true],
      [false, false],
      [true, true],
    ]);
    expect(withholdTable([table.slice(0, 2)], new Set([1]))).toBeNull();
  });
});
