import { addDays, type PlainDate } from '../../kernel/dates.ts';

/**
 * The day by which a plan is looked at again: `days` after the last look, and no later than the day of the goal while that is
 * still ahead, for on that day one knows whether it was reached.
 */
export function nextReview(last: PlainDate, days: number, goalBy: PlainDate): PlainDate {
  const regular = addDays(last, days);
  return goalBy > last && goalBy < regular ? goalBy : regular;
}
