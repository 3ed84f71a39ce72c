import { refuse, Refusal } from '../../kernel/problem.ts';
import type { Context } from '../../platform/action/index.ts';
import { explainFit } from '../matching/index.ts';
import type { PersonBrief } from '../people/index.ts';
import type { PositionBrief } from '../positions/index.ts';
import { endWish, lockWish } from './wish/end.ts';

/** Refuses a position that takes nobody: `position-not-open`, `position-full`. */
export function takesNobody(position: PositionBrief): Refusal | null {
  if (position.state !== 'open') return refuse('conflict', 'position-not-open');
  return position.filled >= position.headcount ? refuse('conflict', 'position-full') : null;
}

/**
 * Places a referral with what the matching says on the day, and ends the wish that it answers. Whether the person agrees has been
 * looked at. Refuses `already-referred`. Tells nobody.
 */
export async function placeReferral(
  ctx: Context,
  person: PersonBrief,
  position: PositionBrief,
  note: string | null,
): Promise<{ id: string } | Refusal> {
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
      employer_id: position.employerId,
      state: 'referred',
      suggestion: fit instanceof Refusal ? null : JSON.stringify(fit),
      note,
      moved_at: ctx.now,
      recorded_at: ctx.now,
      recorded_by: ctx.actor.id,
    })
    .onConflict((oc) => oc.doNothing())
    .returning('id')
    .executeTakeFirst();
  if (!placed) return refuse('conflict', 'already-referred');
  const wish = await lockWish(ctx, { personId: person.id, positionId: position.id });
  if (wish) await endWish(ctx, wish, 'refer', { referralId: id });
  ctx.note({ table: 'person', id: person.id, city: person.city, details: { referral: id } });
  return { id };
}
