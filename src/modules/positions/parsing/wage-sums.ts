/** How pay that is not monthly becomes a monthly figure. Filled by the province; law: 劳社部发〔2008〕3号. */
export interface WageParameters {
  /** Paid days in a month, in hundredths (21.75 days are 2175), so that money stays in integers. */
  readonly payDaysPerMonth: number;
  readonly hoursPerDay: number;
}

/** 月计薪天数 21.75 and the 8-hour day: national, 劳动和社会保障部 劳社部发〔2008〕3号. */
export const NATIONAL_WAGE_PARAMETERS: WageParameters = { payDaysPerMonth: 2175, hoursPerDay: 8 };

export type WageBasis = 'month' | 'year' | 'week' | 'day' | 'hour';

/** Ten-thousandths of a yuan, so that 1.2万 and 18.5元 are integers. */
export const YUAN = 10_000;
const SCALES: Record<string, number> = { k: 1000, 千: 1000, w: 10_000, 万: 10_000, 百: 100, 百万: 1_000_000 };

/** Both ends of a range in ten-thousandths of a yuan; `scaled` when a unit such as 千 was written. */
export interface Sums {
  low: number;
  high: number;
  swapped: boolean;
  scaled: boolean;
}

/** The sums of a matched range; null when they contradict each other. "6-9千": the first end borrows the unit. */
export function readRange(range: RegExpExecArray): Sums | null {
  const [, first = '', firstUnit, second, secondUnit] = range;
  const low = Number(first);
  const scaled = firstUnit !== undefined || secondUnit !== undefined;
  if (second === undefined) {
    const sum = exact(low, firstUnit);
    return { low: sum, high: sum, swapped: false, scaled };
  }
  const high = Number(second);
  let a = exact(low, firstUnit);
  let b = exact(high, secondUnit);
  if (firstUnit === undefined && secondUnit !== undefined && (low < 100 || exact(low, secondUnit) <= b)) {
    a = exact(low, secondUnit);
  }
  if (secondUnit === undefined && firstUnit !== undefined && high < 1000) b = exact(high, firstUnit);
  // A twentyfold range, or one turned round by more than threefold, is a unit left out somewhere.
  if (Math.max(a, b) > 20 * Math.min(a, b) || a > 3 * b) return null;
  return { low: Math.min(a, b), high: Math.max(a, b), swapped: a > b, scaled };
}

/** "千以下" without a number: one of the unit. */
export function bareUnit(unit: string | undefined): Sums | null {
  if (unit === undefined) return null;
  const sum = exact(1, unit);
  return { low: sum, high: sum, swapped: false, scaled: true };
}

function exact(value: number, unit: string | undefined): number {
  return Math.round(value * YUAN) * (unit === undefined ? 1 : (SCALES[unit] ?? 1));
}

/**
 * Fen a month, half up, from a sum in ten-thousandths of a yuan (100 of them are a fen). Days come in hundredths;
 * a week has five working days.
 */
export function monthlyFen(
  sum: number,
  basis: WageBasis,
  { payDaysPerMonth, hoursPerDay }: WageParameters,
): number {
  const divide = (numerator: number, by: number) => Math.floor((2 * numerator + by) / (2 * by));
  switch (basis) {
    case 'month':
      return divide(sum, 100);
    case 'year':
      return divide(sum, 100 * 12);
    case 'week':
      return divide(sum * payDaysPerMonth, 100 * 100 * 5);
    case 'day':
      return divide(sum * payDaysPerMonth, 100 * 100);
    case 'hour':
      return divide(sum * payDaysPerMonth * hoursPerDay, 100 * 100);
  }
}
