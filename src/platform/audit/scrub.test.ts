import fc from 'fast-check';
import { expect, it } from 'vitest';
import { withoutNumbers, withoutNumbersIn } from './scrub.ts';

it.each([
  ['查看 350102199003076616 的联系方式', '查看 […] 的联系方式'],
  ['35010219900307661X', '[…]'],
  ['350102900307661', '[…]'],
  ['35010219900307661643B1', '[…]'],
  ['电话13812345678，急', '电话[…]，急'],
  ['6222021402012345678', '[…]'],
  ['2025年第3批', '2025年第3批'],
  ['区划 350102000000', '区划 350102000000'],
  ['0591-87654321', '0591-87654321'],
])('%s becomes %s', (text, scrubbed) => expect(withoutNumbers(text)).toBe(scrubbed));

it('leaves every uuid as it is', () => {
  fc.assert(
    fc.property(fc.uuid(), (id) => withoutNumbers(id) === id),
    { seed: 20260101 },
  );
  expect(withoutNumbers('01890a5d-1234-7123-8123-123456789012')).toBe('01890a5d-1234-7123-8123-123456789012');
});

it('keeps the types of details, but for numbers that name a person', () => {
  expect(
    withoutNumbersIn({
      rows: 12,
      ok: true,
      none: null,
      phone: 13812345678,
      key: 350102000000,
      text: '350102199003076616',
    }),
  ).toEqual({
    rows: 12,
    ok: true,
    none: null,
    phone: '[…]',
    key: 350102000000,
    text: '[…]',
  });
});
