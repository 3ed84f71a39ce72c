import { describe, expect, it } from 'vitest';
import { readLevyRow } from '../reading/row.ts';
import { atBoxes, levyHref, rowOf, typedIn, type LevyTyped } from './levy-address.ts';

const CASE = 'year=2024&nature=ENTERPRISE&headcount=100&totalWages=8000000';
const problems = (typed: LevyTyped) => {
  const read = readLevyRow(rowOf(typed));
  const fields = read.ok ? [] : read.problems.map(({ path, code }) => ({ path, message: code }));
  return atBoxes(fields, typed).map(({ field, text }) => `${field} ${text}`);
};

describe('the address of the levy page', () => {
  it('comes back as it was, without what it does not know', () => {
    const typed = typedIn(new URLSearchParams(`${CASE}&name=someone&paid=`));
    expect(levyHref('/levy', typed)).toBe(`/levy?${CASE}`);
  });

  it.each<[LevyTyped, unknown]>([
    [{ totalWages: '8,000,000' }, '8000000'],
    [{ totalWages: '８０００' }, '8000'],
    [{ totalWages: '8,00' }, '8,00'],
    [{ totalWages: '800万' }, '800万'],
  ])('%j reads as %s', (typed, totalWages) => {
    expect(rowOf(typed)['totalWages']).toBe(totalWages);
  });

  it.each([
    ['1', '1', '3'],
    ['0.75', '0.5', '1.75'],
    ['1/3', '', '1/3'],
  ])('%s ordinary and %s severe are %s persons', (ordinary, severe, weighted) => {
    expect(rowOf({ ordinary, ...(severe && { severe }) })['disabledWeighted']).toBe(weighted);
  });

  it('tells each fault at the box that has it', () => {
    const typed = typedIn(new URLSearchParams(CASE));
    expect(problems(typed)).toEqual([]);
    expect(problems({ ...typed, severe: '-1' })).toEqual(['severe quota.negative']);
    expect(problems({ ...typed, ordinary: 'x', severe: 'y' })).toEqual(['ordinary quota.not-a-number']);
    expect(problems({ ...typed, seasonalCount: '5' })).toEqual(['seasonalMonths required']);
    expect(problems({ ...typed, seasonalCount: '-5', seasonalMonths: '2' })).toEqual([
      'seasonalCount quota.negative',
    ]);
  });
});
