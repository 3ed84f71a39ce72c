import { z } from 'zod';
import { addDays, compareDates, plainDate } from '../../../kernel/dates.ts';
import { invalidField, refuse, Refusal } from '../../../kernel/problem.ts';
import { defineAction, onRecord } from '../../../platform/action/index.ts';
import { day } from '../../../platform/input/index.ts';
import { codesOf } from '../answers.ts';
import { assess } from '../assess.ts';
import { stopForDeath } from '../death.ts';
import { followUpOf, keepAnswer, keptAlready } from '../point.ts';
import { ASKERS } from '../procedure.ts';
import { answerId, atWorkColumns, atWorkFields, words } from './fields.ts';

/** How long before its due day somebody may be asked. */
export const EARLY_DAYS = 7;

/**
 * Staff ask how work goes, and write down what they heard or that nobody could be reached. Refuses `follow-up.not-open`,
 * a day in the future or too early, and what is missing.
 */
export const recordContact = defineAction({
  name: 'follow-up.record',
  title: '登记回访',
  input: z.strictObject({
    followUpId: z.uuid(),
    answerId,
    /** Day of the contact; today where it is left out. */
    on: day.optional(),
    reached: z.enum(['yes', 'no']),
    manner: z.enum(codesOf('manner')),
    missed: z.enum(codesOf('missed')).optional(),
    working: z.enum(codesOf('working')).optional(),
    ...atWorkFields,
    words,
  }),
  allow: { roles: ASKERS, on: onRecord('follow_up', 'followUpId') },
  audit: 'write',
  async run(
    ctx,
    { followUpId, answerId: given, on = ctx.today, reached, manner, missed, working, words: own, ...at },
  ) {
    const point = await followUpOf(ctx, followUpId, true);
    if (point instanceof Refusal) return point;
    const kept = await keptAlready(ctx, given, followUpId);
    if (kept instanceof Refusal) return kept;
    const answer = {
      id: followUpId,
      personId: point.person_id,
      spellId: point.spell_id,
      left: working === 'no',
    };
    if (kept) return { ...answer, warnings: 0 };
    if (point.state !== 'open') return refuse('conflict', 'follow-up.not-open');
    if (compareDates(on, ctx.today) > 0) return invalidField('on', 'follow-up.in-future');
    // Much too early an answer says nothing of this point of time: a week before it at most.
    if (compareDates(on, addDays(plainDate(point.due_on), -EARLY_DAYS)) < 0)
      return invalidField('on', 'follow-up.too-early', { due: point.due_on });
    if (reached === 'no' && missed === undefined) return invalidField('missed', 'required');
    if (reached === 'yes' && working === undefined) return invalidField('working', 'required');
    const talked = reached === 'yes';
    await keepAnswer(ctx, point, {
      id: given ?? ctx.newId(),
      said_by: 'staff',
      said_on: on,
      reached: talked,
      manner,
      missed: talked ? null : (missed ?? null),
      working: talked ? (working ?? null) : null,
      ...(talked && working === 'yes' && atWorkColumns(at)),
      words: own ?? null,
    });
    if (missed === 'died' && !talked) {
      await stopForDeath(ctx, point.person_id);
      return { ...answer, warnings: 0 };
    }
    return { ...answer, warnings: await assess(ctx, [point.spell_id]) };
  },
});
