import { expect, test } from 'vitest';
import { sumSoFar } from './queries/course.ts';

test('adds up to the present point, and says nothing of what lies ahead', () => {
  expect(sumSoFar([3, 0, 4, 0], 3)).toEqual([3, 3, 7, null]);
  expect(sumSoFar([1, 2], 0)).toEqual([null, null]);
});
