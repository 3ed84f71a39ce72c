import { yearOf, type PlainDate } from '../../../kernel/dates.ts';

/** How far a region is on its way to a target. */
export interface Pace {
  /** Still to reach; 0 where the target is reached. */
  missing: number;
  /** Per cent, cut to one digit. */
  percent: number;
  /** Starts that every month from this one on needs; null where nothing is missing, or the period is over. */
  aMonth: number | null;
}

/** `years` of the period, of which `today` may lie before, inside or behind. Pure; null where there is no target to reach. */
export function paceOf(
  target: number | null,
  done: number,
  years: readonly number[],
  today: PlainDate,
): Pace | null {
  if (target === null || target === 0) return null;
  const missing = Math.max(0, target - done);
  const [first, last] = [Math.min(...years), Math.max(...years)];
  const now = Math.max(yearOf(today), first);
  const month = yearOf(today) < first ? 1 : Number(today.slice(5, 7));
  const left = (last - now) * 12 + (13 - month);
  return {
    missing,
    percent: Math.floor((1000 * done) / target) / 10,
    aMonth: missing === 0 || left <= 0 ? null : Math.ceil(missing / left),
  };
}
