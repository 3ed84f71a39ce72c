import { expect, it } from 'vitest';
import {
  categoryOf,
  DISABILITY_CATEGORIES,
  gradeOf,
  severelyDisabled,
  veteranGradeCounts,
} from './disability.ts';

it('finds a category by digit, identifier and both Chinese names', () => {
  for (const entry of DISABILITY_CATEGORIES) {
    for (const text of [entry.code, String(entry.code), entry.id, entry.zh, entry.zh.slice(0, 2)]) {
      expect(categoryOf(text)).toBe(entry);
    }
  }
  for (const text of ['0', '8', '残疾', '', 'X']) expect(categoryOf(text)).toBeNull();
});

it('reads grades', () => {
  expect(['1', '１级', '一级', '一', ' 四级 ', 4].map(gradeOf)).toEqual([1, 1, 1, 1, 4, 4]);
  expect(['0', '5', '五级', ''].map(gradeOf)).toEqual([null, null, null, null]);
});

it('counts grades 1 and 2 as severe, veterans from 1 to 8', () => {
  expect([1, 2, 3, 4].map(severelyDisabled)).toEqual([true, true, false, false]);
  expect([0, 1, 8, 9, 10].map(veteranGradeCounts)).toEqual([false, true, true, false, false]);
});
