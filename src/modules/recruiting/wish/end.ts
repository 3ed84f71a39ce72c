import { Refusal } from '../../../kernel/problem.ts';
import type { Context } from '../../../platform/action/index.ts';
import { takeTransition } from '../../../platform/procedure/index.ts';
import { OPEN_STATES } from '../procedure.ts';
import { wishProcedure, type WishMove, type WishState } from './procedure.ts';
import './tables.ts';

export interface LockedWish {
  id: string;
  city: number;
  person_id: string;
  state: WishState;
}

type Which = { wishId: string } | { personId: string; positionId: string };

/** The open wish, locked until the transaction ends; undefined where there is none any more. */
export function lockWish(ctx: Context, which: Which): Promise<LockedWish | undefined> {
  const open = ctx.db
    .selectFrom('wish')
    .select(['id', 'city', 'person_id', 'state'])
    .where('state', '=', 'open')
    .forUpdate();
  const meant =
    'wishId' in which
      ? open.where('id', '=', which.wishId)
      : open.where('person_id', '=', which.personId).where('position_id', '=', which.positionId);
  return meant.executeTakeFirst();
}

/** Whether the person is on the way to this position already: then there is nothing to wish for. */
export async function referredAlready(ctx: Context, personId: string, positionId: string): Promise<boolean> {
  const referral = await ctx.db
    .selectFrom('referral')
    .select('id')
    .where('person_id', '=', personId)
    .where('position_id', '=', positionId)
    .where('state', 'in', OPEN_STATES)
    .executeTakeFirst();
  return referral !== undefined;
}

/** Ends a wish as its procedure says; refuses as the procedure does. */
export async function endWish(
  ctx: Context,
  wish: LockedWish,
  name: WishMove,
  more: { reason?: string | undefined; referralId?: string } = {},
): Promise<Refusal | null> {
  const move = takeTransition(wishProcedure, name, wish.state, ctx.actor.role, { reason: more.reason });
  if (move instanceof Refusal) return move;
  await ctx.db
    .updateTable('wish')
    .set({
      state: move.to,
      answer: more.reason ?? null,
      referral_id: more.referralId ?? null,
      ended_at: ctx.now,
      ended_by: ctx.actor.id,
    })
    .where('id', '=', wish.id)
    .execute();
  ctx.note({ table: 'person', id: wish.person_id, city: wish.city, details: { wish: wish.id, move: name } });
  return null;
}
