import { addMonths, type PlainDate } from '../../../kernel/dates.ts';
import { refuse, type Refusal } from '../../../kernel/problem.ts';

/**
 * The day until which payment may wait after a disaster (Levy Rules art. 17). Until then nothing is overdue. Refuses more months
 * than the law allows, and less than one.
 */
export function deferredUntil(dueOn: PlainDate, months: number, longest: number): PlainDate | Refusal {
  if (Number.isInteger(months) && months >= 1 && months <= longest) return addMonths(dueOn, months);
  return refuse('invalid', 'quota.between', { least: 1, most: longest });
}
