import { z } from 'zod';
import { refuse, Refusal } from '../../../kernel/problem.ts';
import { defineAction, onPerson } from '../../../platform/action/index.ts';
import { explainFit } from '../../matching/index.ts';
import { personBrief } from '../../people/index.ts';
import { positionBrief } from '../../positions/index.ts';
import { REFERRERS } from '../procedure.ts';

/**
 * Refers a person to an open position. What the matching said on that day is kept with it. A position that does not fit is
 * not refused: the counsellor knows more than the file does, and the reasons stand beside the decision.
 */
export const refer = defineAction({
  name: 'recruiting.refer',
  title: '推荐到岗位',
  input: z.strictObject({
    personId: z.uuid(),
    positionId: z.uuid(),
    note: z.string().trim().max(500).optional(),
  }),
  allow: { roles: REFERRERS, on: onPerson('personId') },
  audit: 'write',
  async run(ctx, input) {
    const person = await personBrief(ctx, input.personId);
    if (person instanceof Refusal) return person;
    const position = await positionBrief(ctx, input.positionId);
    if (position instanceof Refusal) return position;
    if (position.state !== 'open') return refuse('conflict', 'position-not-open');
    if (position.filled >= position.headcount) return refuse('conflict', 'position-full');
    const fit = await explainFit(ctx, person.id, position.id);
    const id = ctx.newId();
    const placed = await ctx.db
      .insertInto('referral')
      .values({
        city: person.city,
        id,
        person_id: person.id,
        region_key: person.regionKey,
        position_id: position.id,
        position_title: position.title,
        employer_name: position.employerName,
        state: 'referred',
        suggestion: fit instanceof Refusal ? null : JSON.stringify(fit),
        note: input.note ?? null,
        moved_at: ctx.now,
        recorded_at: ctx.now,
        recorded_by: ctx.actor.id,
      })
      .onConflict((oc) => oc.doNothing())
      .returning('id')
      .executeTakeFirst();
    if (!placed) return refuse('conflict', 'already-referred');
    ctx.note({ table: 'person', id: person.id, city: person.city, details: { referral: id } });
    return { id };
  },
});
