import { z } from 'zod';
import { refuse, Refusal } from '../../../kernel/problem.ts';
import { STAFF } from '../../../platform/access/roles.ts';
import { defineAction, onPerson } from '../../../platform/action/index.ts';
import { personBrief } from '../../people/index.ts';
import { positionById } from '../read/positions.ts';

/** Either side says no: the pair is not suggested again until the no is withdrawn. Saying it twice is saying it once. */
export const excludePair = defineAction({
  name: 'matching.exclude',
  title: '记下不合适',
  input: z.strictObject({
    personId: z.uuid(),
    positionId: z.uuid(),
    saidBy: z.enum(['person', 'employer']),
    reason: z.string().trim().min(1).max(200).optional(),
  }),
  allow: { roles: STAFF, on: onPerson('personId') },
  audit: 'write',
  async run(ctx, input) {
    const person = await personBrief(ctx, input.personId);
    if (person instanceof Refusal) return person;
    if (!(await positionById(ctx, input.positionId))) return refuse('not-found', 'no-such-record');
    const placed = await ctx.db
      .insertInto('match_exclusion')
      .values({
        city: person.city,
        id: ctx.newId(),
        person_id: person.id,
        region_key: person.regionKey,
        position_id: input.positionId,
        said_by: input.saidBy,
        reason: input.reason ?? null,
        reason_code: null,
        recorded_by: ctx.actor.id,
        withdrawn_at: null,
        withdrawn_by: null,
      })
      .onConflict((oc) => oc.doNothing())
      .returning('id')
      .executeTakeFirst();
    ctx.note({ table: 'person', id: person.id, city: person.city, details: { position: input.positionId } });
    return { excluded: placed !== undefined };
  },
});
