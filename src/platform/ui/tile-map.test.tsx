import { renderToStaticMarkup } from 'react-dom/server';
import { expect, test } from 'vitest';
import { TileMap, type Tile } from './tile-map.tsx';
import { stepBounds, stepOf } from './tile-steps.ts';

const layout = [
  { code: 'a', column: 0, row: 0 },
  { code: 'b', column: 1, row: 0 },
  { code: 'c', column: 1, row: 1 },
];
const tile = (code: string, group: string, value: number | null): Tile => ({
  code,
  name: `${code}${code}区`,
  fullName: `市${code}${code}区`,
  group,
  value,
  href: `/${code}`,
});
const draw = (tiles: readonly Tile[]) =>
  renderToStaticMarkup(<TileMap label="各县" unit="人" layout={layout} tiles={tiles} />);

test('each tile is one link with its full name and number, at its place', () => {
  const out = draw([tile('a', '甲', 1200), tile('b', '甲', 3), tile('c', '乙', null)]);
  expect(out).toMatch(
    /style="grid-column:1;grid-row:1"><a href="\/a"><span class="vh">市aa区，1,200 人<\/span>/,
  );
  expect(out).toContain('市cc区，不显示');
  expect(out.match(/<a /g)).toHaveLength(3);
});

test('edges stand where the group ends, and not within it', () => {
  const out = draw([tile('a', '甲', 1), tile('b', '甲', 2), tile('c', '乙', 3)]);
  expect(out).toContain('class="tile tile-edge-top tile-edge-bottom tile-edge-left"');
  expect(out).toContain('class="tile tile-edge-top tile-edge-right tile-edge-bottom"');
});

test('five steps hold a fifth each; equal values share one; the highest is the darkest', () => {
  const values = [1, 2, 3, 4, 5, 6, 7, 8, 9, 10];
  const bounds = stepBounds(values);
  expect(bounds).toEqual([1, 3, 5, 7, 9]);
  expect(values.map((value) => stepOf(value, bounds))).toEqual([1, 1, 2, 2, 3, 3, 4, 4, 5, 5]);
  expect(stepBounds([0, 0, 0, 0, 7])).toEqual([0, 7]);
  expect(stepOf(7, [0, 7])).toBe(5);
  expect(stepOf(0, [0])).toBe(1);
  expect(stepBounds([null])).toEqual([]);
});

test('the key says the steps in words', () => {
  const out = draw([tile('a', '甲', 1), tile('b', '甲', 2), tile('c', '乙', 9)]);
  expect(out).toContain('2 至 8 人');
  expect(out).toContain('9 人及以上');
});
