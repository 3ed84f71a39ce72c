import { expect, test } from 'vitest';
import { plainDate } from '../../kernel/dates.ts';
import { dueSentence, sinceSentence } from './due.ts';

const today = plainDate('2024-06-03');

test.each([
  ['2024-05-31', '已过期 3 天'],
  ['2024-06-03', '今天到期'],
  ['2024-06-04', '还有 1 天'],
  [null, '没有期限'],
])('a deadline of %s reads %s', (dueOn, words) => {
  expect(dueSentence(dueOn, today)).toBe(words);
});

test('what came today has waited for no day', () => {
  expect(sinceSentence('2024-06-03', today)).toBe('今天开始');
  expect(sinceSentence('2024-05-24', today)).toBe('等了 10 天');
});
