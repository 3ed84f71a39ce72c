import { expect, test } from 'vitest';
import { plainDate } from '../../../kernel/dates.ts';
import { paceOf } from './pace.ts';

const on = plainDate;

test.each([
  ['this month counts as one', 1200, 0, [2024], on('2024-06-03'), { missing: 1200, percent: 0, aMonth: 172 }],
  [
    'a period ahead has all its months',
    24,
    0,
    [2025],
    on('2024-06-03'),
    { missing: 24, percent: 0, aMonth: 2 },
  ],
  [
    'a period that is over needs nothing any more',
    10,
    4,
    [2022, 2023],
    on('2024-01-01'),
    { missing: 6, percent: 40, aMonth: null },
  ],
  [
    'more than the target is more than 100',
    3,
    4,
    [2024],
    on('2024-06-03'),
    { missing: 0, percent: 133.3, aMonth: null },
  ],
  [
    'the last month has to bring all',
    10,
    7,
    [2022, 2023, 2024],
    on('2024-12-31'),
    { missing: 3, percent: 70, aMonth: 3 },
  ],
])('%s', (_, target, done, years, today, pace) => {
  expect(paceOf(target, done, years, today)).toEqual(pace);
});

test('without a target there is nothing to reach', () => {
  expect(paceOf(null, 5, [2024], on('2024-06-03'))).toBeNull();
  expect(paceOf(0, 5, [2024], on('2024-06-03'))).toBeNull();
});
