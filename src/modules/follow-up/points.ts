import { addDays, addMonths, type PlainDate } from '../../kernel/dates.ts';

export interface Point {
  /** Months of work after which the person is asked. */
  months: number;
  dueOn: PlainDate;
}

/**
 * When somebody who began to work on a day is asked: each number of months later. A day that the month lacks becomes its last
 * day (31 January, a month later: the end of February); every point is counted from the start, so that one short month does
 * not shift the next. Points that were due on `opensAfter` or before are too long ago to be asked about.
 */
export function pointsOf(startedOn: PlainDate, months: readonly number[], opensAfter: PlainDate): Point[] {
  return months
    .map((n) => ({ months: n, dueOn: addMonths(startedOn, n) }))
    .filter(({ dueOn }) => dueOn > opensAfter);
}

/** The last day whose points are no longer opened, when they may be opened `graceDays` late at most. */
export const opensAfter = (today: PlainDate, graceDays: number): PlainDate => addDays(today, -graceDays);
