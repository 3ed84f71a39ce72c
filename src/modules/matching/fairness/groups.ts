import { DISABILITY_CATEGORIES } from '../../../kernel/disability.ts';
import type { Region, Regions } from '../../../kernel/regions.ts';
import { SEX_WORDS } from '../../people/index.ts';
import type { Dimension, Groups } from './tally.ts';

/** Age bands by their first year. */
const AGES = [
  { key: '16', from: 0, label: '30 岁以下' },
  { key: '30', from: 30, label: '30 至 39 岁' },
  { key: '40', from: 40, label: '40 至 49 岁' },
  { key: '50', from: 50, label: '50 岁以上' },
] as const;

export const DIMENSION_WORDS: Readonly<Record<Dimension, string>> = {
  category: '残疾类别',
  sex: '性别',
  age: '年龄',
  place: '地区',
};

/** Who is not registered with it. */
export const UNKNOWN = 'none';

export const ageBand = (age: number): string => AGES.findLast(({ from }) => age >= from)?.key ?? AGES[0].key;

/** What a row of the reading says about one person, for the sheet alone. */
export interface GroupRow {
  category: number | null;
  sex: 'M' | 'F';
  age: number;
  region_key: number;
}

/** Sorts a person into the groups of a region's sheet: places are those directly below it. */
export function grouper(regions: Regions, region: Region): (row: GroupRow) => Groups {
  const places = regions.children(region.code).map(({ code }) => ({ code, ...regions.range(code) }));
  return (row) => ({
    category: row.category === null ? UNKNOWN : String(row.category),
    sex: row.sex,
    age: ageBand(row.age),
    place: places.find(({ lo, hi }) => row.region_key >= lo && row.region_key < hi)?.code ?? UNKNOWN,
  });
}

/** The groups of a dimension in their order, with their words. */
export function groupsOf(regions: Regions, region: Region, by: Dimension): { key: string; label: string }[] {
  switch (by) {
    case 'category':
      return DISABILITY_CATEGORIES.map(({ code, zh }) => ({ key: String(code), label: zh }));
    case 'sex':
      return [
        { key: 'F', label: SEX_WORDS.F },
        { key: 'M', label: SEX_WORDS.M },
      ];
    case 'age':
      return AGES.map(({ key, label }) => ({ key, label }));
    case 'place':
      return regions.children(region.code).map(({ code }) => ({ key: code, label: regions.name(code) }));
  }
}

/** Words of any key, also of one outside the list. */
export const labelOf = (groups: readonly { key: string; label: string }[], key: string): string =>
  groups.find((group) => group.key === key)?.label ?? '没有登记';
