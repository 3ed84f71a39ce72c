import { residentIdCheck } from '../../../kernel/codes/index.ts';
import { plainDate } from '../../../kernel/dates.ts';
import type { Regions } from '../../../kernel/regions.ts';
import { buildRegions } from '../../../kernel/regions/build.ts';
import type { Row } from '../../../platform/feed/index.ts';
import { checkRow, type CheckedRow } from './check.ts';
import type { RosterKey } from './format.ts';
import { placeFinder } from './place.ts';

/** For tests: a province of two cities and three counties under real names. */
export const testRegions: Regions = buildRegions({
  rows: [
    ['350000', '福建省'],
    ['350100', '福州市'],
    ['350102', '鼓楼区'],
    ['350102001', '鼓东街道'],
    ['350102002', '鼓西街道'],
    ['350103', '台江区'],
    ['350103001', '瀛洲街道'],
    ['350200', '厦门市'],
    ['350203', '思明区'],
  ],
  units: [
    { number: 1, code: '350100', name: '福州市' },
    { number: 2, code: '350200', name: '厦门市' },
  ],
  retired: [],
  unadministered: [],
});

export const TODAY = plainDate('2025-06-30');

/** The number of a synthetic person: area 350199 is assigned to no place. `sequence` odd for men. */
export function syntheticId(birth: string, sequence: number): string {
  const body = `350199${birth.replaceAll('-', '')}${String(sequence).padStart(3, '0')}`;
  return body + residentIdCheck(body);
}

export const MAN = syntheticId('1990-03-07', 661);

/** A sound row in the keys of the format. */
export const SOUND: Partial<Record<RosterKey, string>> = {
  name: '示例甲',
  residentId: MAN,
  certificateNo: `${MAN}42`,
};

export type Cells = Partial<Record<RosterKey, string | Row['cells'][number]>>;

export function sourceRow(cells: Cells, number = 2): { row: Row; mapping: string[] } {
  const mapping = Object.keys(cells);
  const made = Object.values(cells).map((cell) =>
    typeof cell === 'string' ? ({ kind: cell === '' ? 'blank' : 'text', text: cell } as const) : cell,
  );
  return { row: { number, cells: made }, mapping };
}

/** Checks one row against 鼓楼区 (or `home`). */
export function checked(cells: Cells, home = '350102'): CheckedRow | null {
  const { row, mapping } = sourceRow(cells);
  return checkRow(row, { mapping, places: placeFinder(testRegions, home), today: TODAY });
}
