import { Refusal } from '../../kernel/problem.ts';
import type { Context } from '../../platform/action/index.ts';
import { notify, notifyEmployer, notifyPerson } from '../../platform/notices/index.ts';
import { personBrief } from '../people/index.ts';
import { atPerson } from './employer/sight.ts';
import type { Meeting } from './move.ts';
import { referralAnswered, referralEnded, referralMoved, referred, referredToUs } from './notices.ts';
import type { ReferralState } from './procedure.ts';

interface Told {
  id: string;
  person_id: string;
  position_id: string;
  position_title: string;
  employer_id: string | null;
  region_key: number;
}

/** Tells the person of a new referral, and the employer where somebody acts for it. */
export async function tellReferred(ctx: Context, referral: Told): Promise<void> {
  const person = await personBrief(ctx, referral.person_id);
  if (person instanceof Refusal) return;
  const { id: referralId, position_id: positionId, position_title: position } = referral;
  await notifyPerson(ctx, { person, kind: referred, params: { referralId, positionId, position } });
  if (referral.employer_id === null) return;
  const told = { referralId, position };
  await notifyEmployer(ctx, { employerId: referral.employer_id, kind: referredToUs, params: told });
}

const ENDED: readonly ReferralState[] = ['hired', 'declined', 'closed'];

/** Tells the person, whoever referred, and the employer, except the one who moved it. */
export async function tellMoved(
  ctx: Context,
  referral: Told,
  state: ReferralState,
  meeting: Meeting,
): Promise<void> {
  const { id: referralId, position_title: position } = referral;
  const meets = { on: meeting.on ?? '', time: meeting.time ?? '', place: meeting.place ?? '' };
  await atPerson(ctx, referral, async () => {
    const person = await personBrief(ctx, referral.person_id);
    if (person instanceof Refusal) return;
    await notifyPerson(ctx, {
      person,
      kind: referralMoved,
      params: { referralId, state, position, ...meets },
    });
  });
  const { recorded_by: referrer } = await ctx.db
    .selectFrom('referral')
    .select('recorded_by')
    .where('id', '=', referralId)
    .executeTakeFirstOrThrow();
  if (referrer !== null && referrer !== ctx.actor.id)
    await notify(ctx, { accountId: referrer, kind: referralAnswered, params: { referralId, state } });
  if (referral.employer_id === null || !ENDED.includes(state)) return;
  const params = { referralId, state, position };
  await notifyEmployer(ctx, { employerId: referral.employer_id, kind: referralEnded, params });
}
