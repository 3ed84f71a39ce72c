import { refuse, Refusal } from '../../../kernel/problem.ts';
import type { Context } from '../../../platform/action/index.ts';
import { personBrief } from '../../people/index.ts';
import { termsOf } from '../push/feedback/terms.ts';
import { positionById } from '../read/positions.ts';
import type { SaidBy } from '../tables.ts';

/** A no between a person and a position. */
export interface No {
  personId: string;
  positionId: string;
  saidBy: SaidBy;
  reason: string | null;
  /** From the list that the person chooses from; null where somebody wrote the reason. */
  reasonCode: string | null;
}

/**
 * Puts a no in force and notes it on the person; false where one was already. A refusal `not-found` where either side is not
 * visible to the actor.
 */
export async function placeNo(ctx: Context, no: No): Promise<boolean | Refusal> {
  const person = await personBrief(ctx, no.personId);
  if (person instanceof Refusal) return person;
  const position = await positionById(ctx, no.positionId);
  if (!position) return refuse('not-found', 'no-such-record');
  const placed = await ctx.db
    .insertInto('match_exclusion')
    .values({
      city: person.city,
      id: ctx.newId(),
      person_id: person.id,
      region_key: person.regionKey,
      position_id: no.positionId,
      said_by: no.saidBy,
      reason: no.reason,
      reason_code: no.reasonCode,
      recorded_at: ctx.now,
      recorded_by: ctx.actor.id,
      withdrawn_at: null,
      withdrawn_by: null,
      position_terms: JSON.stringify(termsOf(position.known)),
      effect_off_at: null,
      effect_off_by: null,
    })
    .onConflict((oc) => oc.doNothing())
    .returning('id')
    .executeTakeFirst();
  const details = { position: no.positionId, ...(no.reasonCode !== null && { reason: no.reasonCode }) };
  ctx.note({ table: 'person', id: person.id, city: person.city, details });
  return placed !== undefined;
}
