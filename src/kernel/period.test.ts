import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { parsePeriod, periodCode, periodWords } from './period.ts';

describe('a written period', () => {
  test.each([
    ['2024', '2024-01-01', '2024-12-31', '2024年'],
    ['2024年', '2024-01-01', '2024-12-31', '2024年'],
    ['２０２４年全年', '2024-01-01', '2024-12-31', '2024年'],
    ['2024Q1', '2024-01-01', '2024-03-31', '2024年第一季度'],
    ['2024-q4', '2024-10-01', '2024-12-31', '2024年第四季度'],
    ['2024年第二季度', '2024-04-01', '2024-06-30', '2024年第二季度'],
    ['2024年3季度', '2024-07-01', '2024-09-30', '2024年第三季度'],
    ['2024-2', '2024-02-01', '2024-02-29', '2024年2月'],
    ['2023年 2 月', '2023-02-01', '2023-02-28', '2023年2月'],
    ['2024/12', '2024-12-01', '2024-12-31', '2024年12月'],
  ])('%s', (text, first, last, words) => {
    const period = parsePeriod(text);
    expect(period && { first: period.first, last: period.last, words: periodWords(period) }).toEqual({
      first,
      last,
      words,
    });
  });

  test.each(['', '24', '2024-13', '2024-00', '2024Q5', '2024年第五季度', '三月', '2024-03-07', '0000'])(
    'not %s',
    (text) => {
      expect(parsePeriod(text)).toBeNull();
    },
  );
});

test('the code of a period is read back as the same period', () => {
  const kinds = fc.constantFrom('', ...[1, 2, 3, 4].map((q) => `-Q${q}`), '-01', '-06', '-12');
  fc.assert(
    fc.property(fc.integer({ min: 1900, max: 2100 }), kinds, (year, rest) => {
      const period = parsePeriod(`${year}${rest}`);
      expect(period && periodCode(period)).toBe(`${year}${rest}`);
      expect(period && parsePeriod(periodWords(period))).toEqual(period);
    }),
    { seed: 20240603 },
  );
});
