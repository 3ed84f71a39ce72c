import { describe, expect, test } from 'vitest';
import { z } from 'zod';
import { plainDate } from '../../kernel/dates.ts';
import { Refusal } from '../../kernel/problem.ts';
import { dated, decideOn, defineParameter, defineRule, parameterBook } from './index.ts';

// A neutral example: the fee of a library.
const LAW = { source: '《图书馆规则》', article: '第三条' };
const fee = (from: string, to: string | null, factor: number) =>
  defineRule({
    id: `library.fee-${from}`,
    title: '逾期费',
    cites: [LAW],
    validFrom: plainDate(from),
    validTo: to === null ? null : plainDate(to),
    decide(days: number, rate: number) {
      const result = days * rate * factor;
      return { result, steps: [{ name: '逾期费', value: result, source: LAW.source, article: LAW.article }] };
    },
  });
const versions = [fee('2020-01-01', '2024-01-01', 1), fee('2024-01-01', null, 2)];

const codeOf = (act: () => unknown) => {
  try {
    act();
  } catch (thrown) {
    return thrown instanceof Refusal ? thrown.problem.code : String(thrown);
  }
  return null;
};

describe('a rule', () => {
  test.each([
    ['2023-12-31', 10],
    ['2024-01-01', 20],
  ])('decides on %s by the version of that day', (on, result) => {
    expect(decideOn(versions, plainDate(on), 10, 1)).toMatchObject({
      on,
      result,
      steps: [{ value: result, article: '第三条' }],
    });
  });

  test('is never stretched beyond its dates', () => {
    expect(codeOf(() => decideOn(versions, plainDate('2019-12-31'), 10, 1))).toBe('rule.not-in-force');
  });

  test('must cite something and hold on some day', () => {
    expect(() => defineRule({ ...fee('2020-01-01', null, 1), cites: [] })).toThrow(/cites no source/);
    expect(() => fee('2020-01-01', '2020-01-01', 1)).toThrow(/never in force/);
  });
});

describe('a parameter', () => {
  const rate = defineParameter({
    id: 'library.rate',
    title: '日费',
    unit: '分/天',
    schema: z.number().int(),
  });
  const entry = (from: string, to: string | null, value: number) => ({
    from: plainDate(from),
    to: to === null ? null : plainDate(to),
    value,
    cites: LAW,
    confirmed: true,
  });
  const book = parameterBook([
    dated(rate, [entry('2022-01-01', null, 20), entry('2020-01-01', '2021-01-01', 10)]),
  ]);

  test('has the value of the day, with its source', () => {
    expect(book.on(rate, plainDate('2020-12-31'))).toMatchObject({ value: 10, cites: LAW });
    expect(book.on(rate, plainDate('2022-01-01')).value).toBe(20);
    expect(book.history(rate).map((e) => e.value)).toEqual([10, 20]);
  });

  test('refuses on a day of which nothing is known, rather than guess', () => {
    expect(codeOf(() => book.on(rate, plainDate('2021-06-01')))).toBe('rule.parameter-unknown');
    expect(book.find(rate, plainDate('2019-01-01'))).toBeNull();
  });

  test('cannot have two values for a day, a value of another shape, or be filled twice', () => {
    expect(() => dated(rate, [entry('2020-01-01', null, 1), entry('2021-01-01', null, 2)])).toThrow(
      /two values/,
    );
    expect(() => dated(rate, [entry('2020-01-01', null, 1.5)])).toThrow(/int/);
    expect(() => parameterBook([dated(rate, []), dated(rate, [])])).toThrow(/filled twice/);
    const impostor = defineParameter({ ...rate });
    expect(() => book.find(impostor, plainDate('2020-06-01'))).toThrow(/two parameters/);
  });
});
