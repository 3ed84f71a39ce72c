import { expect, test } from 'vitest';
import { doneSentence } from './done.ts';

const modules = [{ messages: { 'done-referred': () => '已推荐。', referred: () => '不是这一句' } }];

test('a module says what was done', () => {
  expect(doneSentence('referred', modules)).toBe('已推荐。');
});

test('the shell has sentences of its own', () => {
  expect(doneSentence('settings', modules)).toBe('设置已保存。');
});

test.each([null, '', 'unknown', 'toString', '<b>', '__proto__', 'x'.repeat(100)])(
  'an address with done=%s says nothing',
  (code) => {
    expect(doneSentence(code, modules)).toBeNull();
  },
);
