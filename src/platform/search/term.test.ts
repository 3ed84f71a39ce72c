import { expect, test } from 'vitest';
import { looksLikeNumber, readTerm } from './term.ts';

test.each([
  [' 张小明 ', { text: '张小明', letters: null, code: '张小明', lastFour: null }],
  ['zxm', { text: 'zxm', letters: 'zxm', code: 'ZXM', lastFour: null }],
  ['1234', { text: '1234', letters: null, code: '1234', lastFour: '1234' }],
  ['张', { text: '张', letters: null, code: '张', lastFour: null }],
])('%s is read', (typed, term) => {
  expect(readTerm(typed)).toEqual(term);
});

test.each(['', '   ', 'z', '1', '123'])('“%s” is too little to look for', (typed) => {
  expect(readTerm(typed)).toBeNull();
});

test('a number is known for what it is, however it is written', () => {
  expect(looksLikeNumber('350102 19900307 661X')).toBe(true);
  expect(looksLikeNumber('１３８００００１２３４')).toBe(true);
  expect(looksLikeNumber('1234')).toBe(false);
});
