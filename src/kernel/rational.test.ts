import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  add,
  amountText,
  ceiling,
  compare,
  decimalText,
  divide,
  exactText,
  floor,
  larger,
  multiply,
  parseRational,
  pointed,
  rational,
  reduce,
  roundHalfUp,
  sign,
  smaller,
  subtract,
  type Rational,
} from './rational.ts';

const run = { seed: 20260401, numRuns: 300 };
const some = fc
  .tuple(fc.bigInt({ min: -(10n ** 12n), max: 10n ** 12n }), fc.bigInt({ min: 1n, max: 10n ** 6n }))
  .map(([n, d]) => rational(n, d));
const same = (a: Rational, b: Rational) => compare(a, b) === 0;

describe('reading', () => {
  it.each<[unknown, string]>([
    [0, '0'],
    [-0, '0'],
    [0.1, '0.1'],
    [6666666.67, '6666666.67'],
    [1e-7, '0.0000001'],
    [9007199254740991, '9007199254740991'],
    ['80000.50', '80000.5'],
    ['-3', '-3'],
    ['+3', '3'],
    ['1e3', '1000'],
    ['9007199254740993', '9007199254740993'],
    ['250/3', '250/3'],
    ['6/4', '1.5'],
  ])('%j is %s', (given, text) => {
    const read = parseRational(given);
    expect(read && exactText(read)).toBe(text);
  });

  it.each([
    NaN,
    Infinity,
    9007199254740992,
    1e21,
    'NaN',
    'Infinity',
    '',
    ' ',
    '1,000',
    '5万',
    '1.6%',
    '3/0',
    '1/2/3',
    '0x10',
    '.5',
    '5.',
    '1e400',
    '1'.repeat(41),
    null,
    undefined,
    true,
    [1],
    { n: 1 },
    5n,
  ])('%s is no number', (given) => {
    expect(parseRational(given)).toBeNull();
  });
});

describe('arithmetic', () => {
  it('keeps its laws on any numbers', () => {
    fc.assert(
      fc.property(some, some, some, (a, b, c) => {
        expect(same(multiply(a, add(b, c)), add(multiply(a, b), multiply(a, c)))).toBe(true);
        expect(same(add(subtract(a, b), b), a)).toBe(true);
        if (sign(b) !== 0) expect(same(multiply(divide(a, b), b), a)).toBe(true);
        expect(compare(a, b)).toBe(-compare(b, a) + 0);
        expect(same(reduce(a), a)).toBe(true);
        expect(compare(smaller(a, b), larger(a, b))).toBeLessThanOrEqual(0);
      }),
      run,
    );
  });

  it('puts every number between its floor and its ceiling', () => {
    fc.assert(
      fc.property(some, (a) => {
        expect(compare(rational(floor(a)), a)).toBeLessThanOrEqual(0);
        expect(compare(rational(ceiling(a)), a)).toBeGreaterThanOrEqual(0);
        expect(ceiling(a) - floor(a)).toBe(a.n % a.d === 0n ? 0n : 1n);
      }),
      run,
    );
  });

  it('divides by nothing but numbers', () => {
    expect(() => divide(rational(1), rational(0))).toThrow(RangeError);
    expect(() => rational(1, 0)).toThrow(RangeError);
    expect(same(rational(1, -2), rational(-1, 2))).toBe(true);
  });
});

describe('rounding', () => {
  it.each<[string, number, string]>([
    ['0.125', 2, '0.13'],
    ['0.1249999', 2, '0.12'],
    ['-0.125', 2, '-0.13'],
    ['2/3', 2, '0.67'],
    ['0.5', 0, '1'],
    ['-0.004', 2, '0.00'],
  ])('%s to %i places is %s', (given, places, text) => {
    expect(pointed(roundHalfUp(parseRational(given) as Rational, places), places)).toBe(text);
  });

  it('writes amounts with two places, other numbers without needless zeros', () => {
    expect(amountText(rational(35712))).toBe('35712.00');
    expect(
      [rational(8), rational(120, 100), rational(4, 3), rational(100)].map((a) => decimalText(a)),
    ).toEqual(['8', '1.2', '1.3333333333', '100']);
    expect([rational(4, 3), rational(6, 12), rational(-2, 3)].map(exactText)).toEqual(['4/3', '0.5', '-2/3']);
  });
});
