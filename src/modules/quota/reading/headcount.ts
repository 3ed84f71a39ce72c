import { add, compare, rational, ZERO, type Rational } from '../../../kernel/rational.ts';
import type { Faults, LevyRow } from './faults.ts';

const MOST_STAFF = rational(10_000_000);

/**
 * Yearly average of the staff: given, or from twelve months; `null` months are those before the employer was founded or after it
 * closed. Seasonal people are added by their months (Levy Rules art. 8).
 */
export function readHeadcount(
  row: LevyRow,
  faults: Faults,
): { headcount: Rational; monthsOpen: number } | null {
  const { headcount, monthlyHeadcount } = row;
  const given = headcount !== undefined && headcount !== null;
  const monthly = monthlyHeadcount !== undefined && monthlyHeadcount !== null;
  if (given && monthly) return faults.add('monthlyHeadcount', 'quota.one-headcount');
  const base = monthly ? readMonths(row, faults) : readYear(row, faults, given);
  const seasonal = readSeasonal(row, faults, base?.monthsOpen ?? 12);
  return base && { ...base, headcount: add(base.headcount, seasonal) };
}

function readYear(row: LevyRow, faults: Faults, given: boolean) {
  const monthsOpen = faults.whole('monthsOpen', row['monthsOpen'], 1, 12) ?? 12;
  if (!given) return faults.add('headcount', 'required');
  const headcount = faults.number('headcount', row['headcount'], ZERO, MOST_STAFF);
  return headcount && { headcount, monthsOpen };
}

function readMonths({ monthlyHeadcount, monthsOpen }: LevyRow, faults: Faults) {
  if (monthsOpen !== undefined && monthsOpen !== null) return faults.add('monthsOpen', 'quota.months-known');
  if (!Array.isArray(monthlyHeadcount) || monthlyHeadcount.length !== 12) {
    const got = Array.isArray(monthlyHeadcount) ? monthlyHeadcount.length : 0;
    return faults.add('monthlyHeadcount', 'quota.twelve-months', { got });
  }
  let sum = ZERO;
  let open = 0;
  for (const [at, value] of monthlyHeadcount.entries()) {
    if (value === null) continue;
    open += 1;
    const read = faults.number(`monthlyHeadcount.${at}`, value, ZERO, MOST_STAFF);
    if (read) sum = add(sum, read);
  }
  if (open === 0) return faults.add('monthlyHeadcount', 'required');
  return { headcount: { n: sum.n, d: sum.d * BigInt(open) }, monthsOpen: open };
}

/** `[{ count, months }]`: each counts months of the open year as part of a person. */
function readSeasonal({ seasonal }: LevyRow, faults: Faults, monthsOpen: number): Rational {
  if (seasonal === undefined || seasonal === null) return ZERO;
  if (!Array.isArray(seasonal)) return faults.add('seasonal', 'quota.not-a-list') ?? ZERO;
  let sum = ZERO;
  for (const [at, group] of seasonal.entries()) {
    const { count, months } = (typeof group === 'object' && group !== null ? group : {}) as LevyRow;
    if (count === undefined) faults.add(`seasonal.${at}.count`, 'required');
    if (months === undefined) faults.add(`seasonal.${at}.months`, 'required');
    const people = faults.number(`seasonal.${at}.count`, count, ZERO, MOST_STAFF);
    const time = faults.number(`seasonal.${at}.months`, months, ZERO, rational(monthsOpen));
    if (people && time) sum = add(sum, { n: people.n * time.n, d: people.d * time.d * BigInt(monthsOpen) });
  }
  return compare(sum, MOST_STAFF) > 0
    ? (faults.add('seasonal', 'quota.too-large', { most: 10_000_000 }) ?? ZERO)
    : sum;
}
