import fc from 'fast-check';
import { expect, test } from 'vitest';
import { EXPOSURES, exposureOfList, MILLION } from './exposure.ts';
import { figureOf, furthest, shownBy, Tally, wholeOf, type Groups } from './tally.ts';

const groups = (own: Partial<Groups> = {}): Groups => ({
  category: '1',
  sex: 'F',
  age: '30',
  place: '350102',
  ...own,
});

function add(tally: Tally, times: number, of: Partial<Groups>, shown: number): void {
  for (let i = 0; i < times; i++) tally.add(groups(of), shown, exposureOfList(shown));
}

test('the first place counts one, the second 0.63, the third a half', () => {
  expect(EXPOSURES.slice(0, 3).map((one) => Math.round(one / 10_000))).toEqual([100, 63, 50]);
  expect(exposureOfList(0)).toBe(0);
  expect(exposureOfList(1)).toBe(MILLION);
});

test('each figure of a group beside the whole', () => {
  const tally = new Tally();
  add(tally, 10, { sex: 'F' }, 1);
  add(tally, 5, { sex: 'M' }, 3);
  add(tally, 5, { sex: 'M' }, 0);
  const cells = tally.cells();
  const [women, men] = shownBy(cells, 'sex', ['F', 'M']);
  expect(women).toEqual({ key: 'F', persons: 10, share: 1000, mean: 100, exposure: 100, ratio: 97 });
  // (1 + 0.63093 + 0.5) · 5 / 10 = 1.065465; the whole is (10 + 5 · 2.13093) / 20 = 1.032733
  expect(men).toEqual({ key: 'M', persons: 10, share: 500, mean: 150, exposure: 107, ratio: 103 });
  expect(furthest([women, men].filter((one) => one !== undefined))?.key).toBe('F');
});

test('fewer than five are not told, and neither is the one that would give them away', () => {
  const tally = new Tally();
  add(tally, 3, { category: '2' }, 2);
  add(tally, 6, { category: '3' }, 2);
  add(tally, 40, { category: '4' }, 2);
  const shown = shownBy(tally.cells(), 'category', ['1', '2', '3', '4']);
  expect(shown.map(({ key, persons }) => [key, persons])).toEqual([
    ['1', 0],
    ['2', null],
    ['3', null],
    ['4', 40],
  ]);
  expect(
    shown
      .filter(({ persons }) => persons === null)
      .every(({ exposure, ratio }) => exposure === null && ratio === null),
  ).toBe(true);
});

test('a share that would tell of fewer than five is left out', () => {
  const tally = new Tally();
  add(tally, 2, { sex: 'F' }, 1);
  add(tally, 20, { sex: 'F' }, 0);
  add(tally, 20, { sex: 'M' }, 1);
  expect(shownBy(tally.cells(), 'sex', ['F', 'M']).map(({ share }) => share)).toEqual([null, 1000]);
});

test('groups of a dimension add up to the whole, and in any order to the same bits', () => {
  const one = fc.record({
    sex: fc.constantFrom('F', 'M'),
    category: fc.constantFrom('1', '2', 'none'),
    shown: fc.nat(20),
  });
  fc.assert(
    fc.property(fc.array(one, { minLength: 1, maxLength: 60 }), (people) => {
      const of = (list: typeof people) => {
        const tally = new Tally();
        for (const { sex, category, shown } of list)
          tally.add(groups({ sex, category }), shown, exposureOfList(shown));
        return tally.cells().toSorted((a, b) => (a.by + a.key < b.by + b.key ? -1 : 1));
      };
      const cells = of(people);
      expect(of(people.toReversed())).toEqual(cells);
      const whole = wholeOf(cells);
      for (const by of ['sex', 'category'] as const) {
        const parts = cells.filter((cell) => cell.by === by);
        for (const key of ['persons', 'reached', 'suggestions', 'exposure'] as const)
          expect(parts.reduce((sum, cell) => sum + cell[key], 0)).toBe(whole[key]);
      }
      expect(figureOf(whole, whole).ratio).toBe(whole.exposure === 0 ? null : 100);
    }),
    { numRuns: 200, seed: 20221031 },
  );
});
