import { Refusal } from '../../kernel/problem.ts';
import type { Context } from '../../platform/action/index.ts';
import { takeTransition } from '../../platform/procedure/index.ts';
import { referralProcedure, type ReferralMove, type ReferralState } from './procedure.ts';
import { tellMoved } from './tell.ts';

export interface MovedReferral {
  id: string;
  city: number;
  person_id: string;
  position_id: string;
  position_title: string;
  employer_name: string | null;
  region_key: number;
  state: ReferralState;
}

/** The referral, locked until the transaction ends: of two who act at once, the second sees what the first did. */
export async function lockReferral(ctx: Context, id: string): Promise<MovedReferral> {
  return ctx.db
    .selectFrom('referral')
    .select([
      'id',
      'city',
      'person_id',
      'position_id',
      'position_title',
      'employer_name',
      'region_key',
      'state',
    ])
    .where('id', '=', id)
    .forUpdate()
    .executeTakeFirstOrThrow();
}

/** Takes one move of the procedure and keeps it as a step; refuses as the procedure does. */
export async function moveReferral(
  ctx: Context,
  referral: MovedReferral,
  name: ReferralMove,
  reason?: string,
): Promise<Refusal | null> {
  const move = takeTransition(referralProcedure, name, referral.state, ctx.actor.role, { reason });
  if (move instanceof Refusal) return move;
  await ctx.db
    .updateTable('referral')
    .set({ state: move.to, moved_at: ctx.now })
    .where('id', '=', referral.id)
    .execute();
  await ctx.db
    .insertInto('referral_step')
    .values({
      city: referral.city,
      id: ctx.newId(),
      referral_id: referral.id,
      person_id: referral.person_id,
      region_key: referral.region_key,
      from_state: referral.state,
      to_state: move.to,
      reason: reason ?? null,
      recorded_at: ctx.now,
      recorded_by: ctx.actor.id,
    })
    .execute();
  await tellMoved(ctx, referral, move.to);
  ctx.note({ table: 'referral', id: referral.id, city: referral.city, details: { move: name } });
  return null;
}
