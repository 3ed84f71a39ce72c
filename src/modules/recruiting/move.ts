import { Refusal } from '../../kernel/problem.ts';
import type { Context } from '../../platform/action/index.ts';
import { takeTransition } from '../../platform/procedure/index.ts';
import { offerCameTo } from './offering/freed.ts';
import { referralProcedure, type ReferralMove, type ReferralState } from './procedure.ts';
import { tellMoved } from './tell.ts';

export interface MovedReferral {
  id: string;
  city: number;
  person_id: string;
  position_id: string;
  position_title: string;
  employer_name: string | null;
  employer_id: string | null;
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
      'employer_id',
      'region_key',
      'state',
    ])
    .where('id', '=', id)
    .forUpdate()
    .executeTakeFirstOrThrow();
}

/** What an answer tells the person beside the state. */
export interface Meeting {
  /** Civil date. */
  on: string | null;
  /** HH:MM. */
  time: string | null;
  place: string | null;
  /** Keys of the vocabulary that will be ready. */
  accommodations: readonly string[];
}

const NO_MEETING: Meeting = { on: null, time: null, place: null, accommodations: [] };

/** Takes one move of the procedure and keeps it as a step; refuses as the procedure does. */
export async function moveReferral(
  ctx: Context,
  referral: MovedReferral,
  name: ReferralMove,
  reason?: string,
  meeting: Meeting = NO_MEETING,
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
      employer_id: referral.employer_id,
      said_by: ctx.actor.employerId ? 'employer' : 'staff',
      meet_on: meeting.on,
      meet_time: meeting.time,
      meet_place: meeting.place,
      accommodations: [...meeting.accommodations],
      recorded_at: ctx.now,
      recorded_by: ctx.actor.id,
    })
    .execute();
  await tellMoved(ctx, referral, move.to, meeting);
  await offerCameTo(ctx, referral.id, move.to);
  ctx.note({ table: 'referral', id: referral.id, city: referral.city, details: { move: name } });
  return null;
}
