import { Refusal } from '../../kernel/problem.ts';
import type { Context } from '../../platform/action/index.ts';
import { notify, notifyPerson } from '../../platform/notices/index.ts';
import { personBrief } from '../people/index.ts';
import { referralAnswered, referralMoved, referred } from './notices.ts';
import type { ReferralState } from './procedure.ts';

interface Told {
  id: string;
  person_id: string;
  position_id: string;
  position_title: string;
}

/** Tells the person of a new referral. */
export async function tellReferred(ctx: Context, referral: Told): Promise<void> {
  const person = await personBrief(ctx, referral.person_id);
  if (person instanceof Refusal) return;
  const { id: referralId, position_id: positionId, position_title: position } = referral;
  await notifyPerson(ctx, { person, kind: referred, params: { referralId, positionId, position } });
}

/** Tells the person, and whoever referred unless it was they who moved it. */
export async function tellMoved(ctx: Context, referral: Told, state: ReferralState): Promise<void> {
  const person = await personBrief(ctx, referral.person_id);
  if (person instanceof Refusal) return;
  const { id: referralId, position_title: position } = referral;
  await notifyPerson(ctx, { person, kind: referralMoved, params: { referralId, state, position } });
  const { recorded_by: referrer } = await ctx.db
    .selectFrom('referral')
    .select('recorded_by')
    .where('id', '=', referralId)
    .executeTakeFirstOrThrow();
  if (referrer === null || referrer === ctx.actor.id) return;
  await notify(ctx, { accountId: referrer, kind: referralAnswered, params: { referralId, state } });
}
