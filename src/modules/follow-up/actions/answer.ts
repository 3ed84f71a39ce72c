import { z } from 'zod';
import { compareDates, addDays, plainDate } from '../../../kernel/dates.ts';
import { refuse, Refusal } from '../../../kernel/problem.ts';
import { defineAction, onSelf } from '../../../platform/action/index.ts';
import { mayAct } from '../../people/index.ts';
import { codesOf } from '../answers.ts';
import { assess } from '../assess.ts';
import { atPerson, followUpOf, keepAnswer, keptAlready } from '../point.ts';
import { answerId, atWorkColumns, atWorkFields, words } from './fields.ts';
import { EARLY_DAYS } from './record.ts';

/** The person says how work goes. Sent twice it is one answer; refuses `follow-up.not-open` and `follow-up.not-yet`. */
export const answerFollowUp = defineAction({
  name: 'follow-up.answer',
  title: '说说工作怎么样',
  input: z.strictObject({
    followUpId: z.uuid(),
    answerId,
    working: z.enum(codesOf('working')),
    ...atWorkFields,
    words,
  }),
  allow: { roles: ['seeker'], on: onSelf },
  audit: 'write',
  async run(ctx, { followUpId, answerId: given, working, words: own, ...at }) {
    const refused = await mayAct(ctx);
    if (refused) return refused;
    const point = await followUpOf(ctx, followUpId);
    if (point instanceof Refusal) return point;
    const kept = await keptAlready(ctx, given, followUpId);
    if (kept instanceof Refusal) return kept;
    if (kept) return { id: followUpId };
    if (point.state !== 'open') return refuse('conflict', 'follow-up.not-open');
    if (compareDates(ctx.today, addDays(plainDate(point.due_on), -EARLY_DAYS)) < 0)
      return refuse('conflict', 'follow-up.not-yet');
    await keepAnswer(ctx, point, {
      id: given ?? ctx.newId(),
      said_by: 'person',
      said_as: ctx.actor.capacity ?? 'self',
      said_on: ctx.today,
      reached: true,
      working,
      ...(working === 'yes' && atWorkColumns(at)),
      words: own ?? null,
    });
    // The person may not write warnings; the house looks at what was said.
    await atPerson(ctx, point, () => assess(ctx, [point.spell_id]));
    return { id: followUpId };
  },
});
