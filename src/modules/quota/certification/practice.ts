import { allDays, type Days, type Month } from './months.ts';
import type { Practice } from './parameters.ts';

/** Whether the days of a month are enough by the practice of the place. */
export function holds(days: Days, month: Month, practice: Practice): boolean {
  return practice === 'ANY_DAY' ? days !== 0 : days === allDays(month);
}
