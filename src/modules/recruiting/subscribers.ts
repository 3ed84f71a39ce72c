import { on } from '../../platform/event/index.ts';
import { spellBegan } from '../employment/index.ts';
import { lockReferral, moveReferral } from './move.ts';
import { OPEN_STATES } from './procedure.ts';

/** Who has begun to work is no longer offered elsewhere: the other open referrals are closed, each with its step. */
export const closeOthers = on(spellBegan, {
  name: 'recruiting.close-other-referrals',
  async handle(ctx, { personId }) {
    const open = await ctx.db
      .selectFrom('referral')
      .select('id')
      .where('person_id', '=', personId)
      .where('state', 'in', OPEN_STATES)
      .orderBy('id')
      .limit(100)
      .execute();
    // Few rows by nature: a person has a handful of open referrals at most.
    for (const { id } of open) await moveReferral(ctx, await lockReferral(ctx, id), 'close', '已经找到工作');
  },
});
