import { expect, test } from 'vitest';
import { z } from 'zod';
import { defineParameter, inUnit, parameterText, yuanText } from './index.ts';

test.each([
  [0, '0 元'],
  [98_000, '980 元'],
  [98_050, '980.50 元'],
  [5, '0.05 元'],
  [123_456_789, '1,234,567.89 元'],
])('%i fen are %s', (fen, text) => {
  expect(yuanText(fen)).toBe(text);
});

test('a number is told with its unit, fen as yuan', () => {
  expect(inUnit(5, '倍')).toBe('5 倍');
  expect(inUnit(500_000, '分/人·年')).toBe('5,000 元/人·年');
});

test('a value is told in its own words, else part by part; what is null is not published', () => {
  const plain = defineParameter({ id: 'library.any', title: '任意', unit: '天', schema: z.unknown() });
  expect(parameterText(plain, null)).toBe('没有公布');
  expect(parameterText(plain, true)).toBe('是');
  expect(parameterText(plain, { 借: 30, 续: [7, 14] })).toBe('借：30 天，续：7 天；14 天');
  expect(parameterText(plain, {})).toBe('没有公布');
  expect(parameterText({ ...plain, say: () => '自己的话' }, 1)).toBe('自己的话');
});
