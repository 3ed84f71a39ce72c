import { expect, it } from 'vitest';
import { saidOf } from './said.ts';

const declared = {
  columns: { answer: '答复', forms: '工作形式', wage: '工资（分）', result: '结果' },
  say: {
    answer: { given: '同意' },
    forms: { REMOTE: '居家' },
    result: (value: unknown) => `${Object.keys(value as object).length} 项`,
  },
};

it('says codes in words, lists one by one, and leaves numbers to the page', () => {
  const row = { answer: 'given', forms: ['REMOTE', 'REMOTE'], wage: 300_000, result: { a: 1, b: 2 } };
  expect(saidOf(declared, row)).toEqual({ 答复: '同意', 工作形式: '居家、居家', 结果: '2 项' });
});

it('keeps a code without a word, and says what is missing', () => {
  expect(saidOf(declared, { answer: 'perhaps', forms: [], result: null })).toEqual({
    答复: 'perhaps',
    工作形式: '没有登记',
    结果: '没有登记',
  });
});
