import { addDays, type PlainDate } from '../../kernel/dates.ts';
import type { Context } from '../../platform/action/index.ts';
import type { Parameter } from '../../platform/rule/index.ts';
import { checkDays, decideDays, objectionDays, reviewDays, supplementDays } from './parameters.ts';
import type { RecognitionState } from './procedure.ts';

/** Which number of days a state gives, and to whom: the office for its step, the person for an answer. */
const LIMITS: Partial<Record<RecognitionState, Parameter<number>>> = {
  applied: checkDays,
  supplement: supplementDays,
  checked: decideDays,
  refused: objectionDays,
  revoked: objectionDays,
  objected: reviewDays,
};

/** Last day for what a state waits for that is entered today; null where it waits for nothing. */
export function dueOn(ctx: Pick<Context, 'params' | 'today'>, state: RecognitionState): PlainDate | null {
  const limit = LIMITS[state];
  return limit ? addDays(ctx.today, ctx.params.book.on(limit, ctx.today).value) : null;
}
