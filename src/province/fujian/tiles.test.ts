import { describe, expect, test } from 'vitest';
import type { TilePlace } from '../../kernel/tiles.ts';
import { regions } from './index.ts';
import { tiles } from './tiles.ts';

const beside = (a: TilePlace, b: TilePlace) => Math.abs(a.column - b.column) + Math.abs(a.row - b.row) === 1;
const place = (code: string) => tiles.find((tile) => tile.code === code) ?? { code, column: -9, row: -9 };

describe('the tile map of Fujian', () => {
  test('shows every county exactly once and nothing else', () => {
    const counties = regions.counties().map(({ code }) => code);
    expect(tiles.map(({ code }) => code).toSorted()).toEqual(counties.toSorted());
    expect(tiles).toHaveLength(84);
  });

  test('puts no two counties on one place', () => {
    expect(new Set(tiles.map(({ column, row }) => `${column} ${row}`)).size).toBe(tiles.length);
  });

  test.each(regions.units.map(({ code, name }) => [name, code] as const))(
    'the counties of %s hold together',
    (_, unit) => {
      const own = tiles.filter(({ code }) => regions.unit(code) === regions.unit(unit));
      const reached = new Set(own.slice(0, 1));
      for (const tile of reached) for (const other of own) if (beside(tile, other)) reached.add(other);
      expect([...reached].map(({ code }) => code).toSorted()).toEqual(own.map(({ code }) => code).toSorted());
    },
  );

  // Neighbours on the ground that the drawing must keep; each pair of different cities.
  test.each([
    ['350881', '350425', '漳平 and 大田'],
    ['350322', '350125', '仙游 and 永泰'],
    ['350582', '350213', '晋江 and 翔安'],
    ['350524', '350212', '安溪 and 同安'],
    ['350721', '350428', '顺昌 and 将乐'],
    ['350922', '350124', '古田 and 闽清'],
    ['350604', '350211', '龙海 and 集美'],
    ['350821', '350423', '长汀 and 清流'],
  ])('%s lies near %s (%s)', (a, b) => {
    const [one, other] = [place(a), place(b)];
    expect(Math.max(Math.abs(one.column - other.column), Math.abs(one.row - other.row))).toBeLessThanOrEqual(
      2,
    );
  });

  test('north is up and the sea lies in the east', () => {
    expect(place('350722').row).toBeLessThan(place('350624').row);
    expect(place('350824').column).toBeLessThan(place('350521').column);
    expect(Math.max(...tiles.map(({ column }) => column))).toBe(place('350128').column);
  });
});
