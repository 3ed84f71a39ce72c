import { z } from 'zod';
import { compareDates } from '../../../kernel/dates.ts';
import { invalidField, refuse, Refusal } from '../../../kernel/problem.ts';
import { EMPLOYER } from '../../../platform/access/roles.ts';
import { defineAction, onRecord } from '../../../platform/action/index.ts';
import { day } from '../../../platform/input/index.ts';
import { codesOf } from '../answers.ts';
import { assess } from '../assess.ts';
import { atPerson, followUpOf, keepAnswer } from '../point.ts';

/** The employer says whether somebody still works there, and since when not. One word a point of time; nothing else is asked. */
export const confirmWorking = defineAction({
  name: 'follow-up.confirm',
  title: '确认在岗',
  input: z.strictObject({
    followUpId: z.uuid(),
    working: z.enum(codesOf('working')),
    /** Last day in work. */
    leftOn: day.optional(),
  }),
  allow: { roles: EMPLOYER, on: onRecord('follow_up', 'followUpId') },
  audit: 'write',
  async run(ctx, { followUpId, working, leftOn }) {
    const point = await followUpOf(ctx, followUpId);
    if (point instanceof Refusal) return point;
    if (point.employer_id !== (ctx.actor.employerId ?? null)) return refuse('not-found', 'no-such-record');
    if (point.state === 'closed') return refuse('conflict', 'follow-up.not-open');
    if (leftOn !== undefined && compareDates(leftOn, ctx.today) > 0)
      return invalidField('leftOn', 'follow-up.in-future');
    if (working === 'no' && leftOn === undefined) return invalidField('leftOn', 'required');
    const kept = await keepAnswer(ctx, point, {
      id: ctx.newId(),
      said_by: 'employer',
      said_on: ctx.today,
      reached: true,
      working,
      left_on: working === 'no' ? (leftOn ?? null) : null,
    });
    if (!kept) return refuse('conflict', 'follow-up.confirmed-already');
    await atPerson(ctx, point, () => assess(ctx, [point.spell_id]));
    return { id: followUpId };
  },
});
