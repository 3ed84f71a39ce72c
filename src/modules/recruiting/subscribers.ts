import { Refusal } from '../../kernel/problem.ts';
import type { Context } from '../../platform/action/index.ts';
import { on } from '../../platform/event/index.ts';
import { notify } from '../../platform/notices/index.ts';
import { spellBegan } from '../employment/index.ts';
import { consentWithdrawn } from '../people/index.ts';
import { positionBrief } from '../positions/index.ts';
import { endWishesOf } from './closing/index.ts';
import { purposeToShow } from './consent.ts';
import { lockReferral, moveReferral } from './move.ts';
import { referralWithoutConsent } from './notices.ts';
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
    await endWishesOf(ctx, personId);
  },
});

/** Whether a position is shown under a purpose; one that cannot be seen any more is taken for so, to warn rather than not. */
async function concerns(ctx: Context, positionId: string, purpose: string): Promise<boolean> {
  const position = await positionBrief(ctx, positionId);
  return position instanceof Refusal || (await purposeToShow(ctx, position)) === purpose;
}

/** Whoever has a person under referral learns that the person may no longer be shown to that kind of employer. */
export const warnReferrers = on(consentWithdrawn, {
  name: 'recruiting.warn-of-withdrawn-consent',
  async handle(ctx, { personId, purpose }) {
    if (!purpose.startsWith('show-')) return;
    const open = await ctx.db
      .selectFrom('referral')
      .select(['id', 'position_id', 'recorded_by'])
      .where('person_id', '=', personId)
      .where('state', 'in', OPEN_STATES)
      .orderBy('id')
      .limit(100)
      .execute();
    for (const { id: referralId, position_id: positionId, recorded_by: accountId } of open) {
      if (accountId === null || !(await concerns(ctx, positionId, purpose))) continue;
      await notify(ctx, { accountId, kind: referralWithoutConsent, params: { referralId, on: ctx.today } });
    }
  },
});
