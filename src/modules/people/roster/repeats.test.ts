import { expect, test } from 'vitest';
import type { Row } from '../../../platform/feed/index.ts';
import { MAN, sourceRow, syntheticId } from './fixtures.ts';
import { RepeatFinder } from './repeats.ts';

const OTHER = syntheticId('1985-12-31', 100);
const MAPPING = ['name', 'residentId', 'certificateNo', null];

function rows(...lines: string[][]): Row[] {
  return lines.map(
    (line, i) => sourceRow(Object.fromEntries(line.map((text, column) => [`c${column}`, text])), i + 2).row,
  );
}

function found(...lines: string[][]) {
  const finder = new RepeatFinder(MAPPING);
  const all = rows(...lines);
  for (const row of all) finder.add(row);
  return all.map((row) => finder.of(row));
}

test('equal rows: the first stands, the others repeat it; a running number does not count', () => {
  expect(
    found(['甲', MAN, `${MAN}42`, '1'], ['乙', OTHER, `${OTHER}11`, '2'], ['甲', MAN, `${MAN}42`, '3']),
  ).toEqual([null, null, { firstRow: 2, differs: false }]);
});

test('rows about one person that differ: none can be taken', () => {
  const differ = { firstRow: 2, differs: true };
  expect(found(['甲', MAN, `${MAN}42`], ['甲', '', `${MAN}43`], ['甲', MAN, `${MAN}42`])).toEqual([
    differ,
    differ,
    differ,
  ]);
});

test('rows without a usable number repeat nothing', () => {
  expect(found(['甲', '', ''], ['甲', '', ''], ['乙', '123', 'abc'])).toEqual([null, null, null]);
});
