/**
 * An exact number n/d with d > 0. Not reduced: law needs comparing and one rounding, and both are right without it. Numbers stay
 * small because a rule is a handful of operations.
 */
export interface Rational {
  readonly n: bigint;
  readonly d: bigint;
}

export const ZERO: Rational = { n: 0n, d: 1n };
export const ONE: Rational = { n: 1n, d: 1n };

/** n/d, or n alone; throws a RangeError for a zero denominator, as only our own code divides by constants. */
export function rational(n: bigint | number, d: bigint | number = 1): Rational {
  const [top, bottom] = [BigInt(n), BigInt(d)];
  if (bottom === 0n) throw new RangeError('a rational needs a denominator');
  return bottom < 0n ? { n: -top, d: -bottom } : { n: top, d: bottom };
}

const DECIMAL = /^([+-]?)(\d{1,40})(?:\.(\d{1,40}))?(?:[eE]([+-]?\d{1,2}))?$/;
const FRACTION = /^([+-]?\d{1,40})\/(\d{1,40})$/;

/**
 * Reads a number as people and programs write it: a JSON number, a decimal text or "p/q"; null for all else (NaN, 1,000, 5万,
 * "1.6%", "", "3/0"). A JSON number means its shortest decimal, the one that was written, not the binary fraction behind it.
 */
export function parseRational(value: unknown): Rational | null {
  if (typeof value === 'number') {
    if (Number.isSafeInteger(value)) return { n: BigInt(value), d: 1n };
    // Beyond 2^53 a number no longer is what was written.
    return Number.isFinite(value) && !Number.isInteger(value) ? parseDecimal(String(value)) : null;
  }
  if (typeof value !== 'string') return null;
  return parseDecimal(value) ?? parseFraction(value);
}

function parseDecimal(text: string): Rational | null {
  const found = DECIMAL.exec(text);
  if (found === null) return null;
  const [, minus = '', whole = '', part = '', power] = found;
  const scale = Number(power ?? 0) - part.length;
  const digits = BigInt(whole + part);
  const n = scale > 0 ? digits * 10n ** BigInt(scale) : digits;
  return { n: minus === '-' ? -n : n, d: scale < 0 ? 10n ** BigInt(-scale) : 1n };
}

function parseFraction(text: string): Rational | null {
  const found = FRACTION.exec(text);
  if (found === null) return null;
  const d = BigInt(found[2] ?? '0');
  return d === 0n ? null : { n: BigInt(found[1] ?? '0'), d };
}

export function add(a: Rational, b: Rational): Rational {
  return a.d === b.d ? { n: a.n + b.n, d: a.d } : { n: a.n * b.d + b.n * a.d, d: a.d * b.d };
}

export function subtract(a: Rational, b: Rational): Rational {
  return a.d === b.d ? { n: a.n - b.n, d: a.d } : { n: a.n * b.d - b.n * a.d, d: a.d * b.d };
}

export function multiply(a: Rational, b: Rational): Rational {
  return { n: a.n * b.n, d: a.d * b.d };
}

/** a/b; throws a RangeError when b is zero: the caller has a rule for that case. */
export function divide(a: Rational, b: Rational): Rational {
  return rational(a.n * b.d, a.d * b.n);
}

/** Negative, zero or positive as a is less than, equal to or greater than b. */
export function compare(a: Rational, b: Rational): number {
  const difference = a.n * b.d - b.n * a.d;
  return difference < 0n ? -1 : difference > 0n ? 1 : 0;
}

export function sign({ n }: Rational): number {
  return n < 0n ? -1 : n > 0n ? 1 : 0;
}

export function smaller(a: Rational, b: Rational): Rational {
  return compare(b, a) < 0 ? b : a;
}

export function larger(a: Rational, b: Rational): Rational {
  return compare(b, a) > 0 ? b : a;
}

/** The greatest whole number not above a; of -0.4 it is -1. */
export function floor({ n, d }: Rational): bigint {
  const whole = n / d;
  return n < 0n && whole * d !== n ? whole - 1n : whole;
}

/** The least whole number not below a. */
export function ceiling({ n, d }: Rational): bigint {
  return -floor({ n: -n, d });
}

/** In units of 10^-places, half away from zero: of 0.125 with 2 places it is 13. */
export function roundHalfUp({ n, d }: Rational, places: number): bigint {
  const scaled = (n < 0n ? -n : n) * 10n ** BigInt(places);
  const rounded = (scaled * 2n + d) / (d * 2n);
  return n < 0n ? -rounded : rounded;
}

/** Yuan to whole fen, half up: the one rounding of an amount. */
export function toFen(yuan: Rational): bigint {
  return roundHalfUp(yuan, 2);
}

/** Digits with a point: of 12345n with 2 places "123.45". */
export function pointed(units: bigint, places: number): string {
  const digits = String(units < 0n ? -units : units).padStart(places + 1, '0');
  const cut = digits.length - places;
  const text = places === 0 ? digits : `${digits.slice(0, cut)}.${digits.slice(cut)}`;
  return units < 0n ? `-${text}` : text;
}

/** An amount of yuan with two places, rounded half up: "35712.00". */
export function amountText(yuan: Rational): string {
  return pointed(toFen(yuan), 2);
}

/** The decimal without needless zeros, exact if it ends within `places`, else rounded half up there. */
export function decimalText(a: Rational, places = 10): string {
  const text = pointed(roundHalfUp(a, places), places);
  return text.includes('.') ? text.replace(/\.?0+$/, '') : text;
}

/** Exact: the decimal where it ends within 10 places, else "p/q" in lowest terms. */
export function exactText(a: Rational): string {
  const { n, d } = reduce(a);
  return (n * 10n ** 10n) % d === 0n ? decimalText(a) : `${n}/${d}`;
}

/** A share as per cent, to at most three places: 1/65 is 1.538%. */
export function percentText({ n, d }: Rational): string {
  return `${decimalText({ n: n * 100n, d }, 3)}%`;
}

/** Lowest terms. */
export function reduce({ n, d }: Rational): Rational {
  let [a, b] = [n < 0n ? -n : n, d];
  while (b !== 0n) [a, b] = [b, a % b];
  return { n: n / a, d: d / a };
}
