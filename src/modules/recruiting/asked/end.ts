import { invalidField, refuse, Refusal } from '../../../kernel/problem.ts';
import { withSight } from '../../../platform/access/with-sight.ts';
import type { Context } from '../../../platform/action/index.ts';
import { notifyEmployer } from '../../../platform/notices/index.ts';
import { takeTransition } from '../../../platform/procedure/index.ts';
import { consentInForce, personBrief, purposeOf, recordAnswer } from '../../people/index.ts';
import { positionBrief } from '../../positions/index.ts';
import { purposeToShow } from '../consent.ts';
import { placeReferral, takesNobody } from '../place.ts';
import { approachEnded } from './notices.ts';
import { approachProcedure, standsOn, type ApproachMove, type ApproachState } from './procedure.ts';
import type { ApproachTable } from './tables.ts';
import './tables.ts';

export type LockedApproach = Omit<ApproachTable, 'asked_at' | 'ended_at'>;

const COLUMNS = [
  'city',
  'id',
  'person_id',
  'region_key',
  'employer_id',
  'employer_name',
  'position_id',
  'position_title',
  'code',
  'state',
  'due_on',
  'asked_by',
  'ended_by',
  'answered_as',
  'referral_id',
] as const;

/** The question, locked until the transaction ends. */
export const lockApproach = (ctx: Context, id: string): Promise<LockedApproach | undefined> =>
  ctx.db.selectFrom('approach').select(COLUMNS).where('id', '=', id).forUpdate().executeTakeFirst();

/** Ends a question as its procedure says, and tells the employer unless it did so itself. */
export async function endApproach(
  ctx: Context,
  approach: LockedApproach,
  name: ApproachMove,
  more: { as?: ApproachTable['answered_as']; referralId?: string } = {},
): Promise<Refusal | null> {
  const move = takeTransition(approachProcedure, name, approach.state, ctx.actor.role, {});
  if (move instanceof Refusal) return refuse('conflict', 'asked.over');
  await ctx.db
    .updateTable('approach')
    .set({
      state: move.to,
      ended_at: ctx.now,
      ended_by: ctx.actor.id,
      ...(more.as && { answered_as: more.as }),
      ...(more.referralId && { referral_id: more.referralId }),
    })
    .where('id', '=', approach.id)
    .execute();
  ctx.note({
    table: 'person',
    id: approach.person_id,
    city: approach.city,
    details: { approach: approach.id, move: name },
  });
  if (name !== 'withdraw') await tellEnded(ctx, approach, move.to, more.referralId);
  return null;
}

/** Tells the employer what came of its question. */
export async function tellEnded(
  ctx: Context,
  approach: Pick<LockedApproach, 'id' | 'employer_id' | 'position_id' | 'position_title'>,
  state: ApproachState,
  referralId = '',
): Promise<void> {
  const {
    id: approachId,
    employer_id: employerId,
    position_id: positionId,
    position_title: position,
  } = approach;
  const params = { approachId, positionId, referralId, state, position };
  await notifyEmployer(ctx, { employerId, kind: approachEnded, params });
}

/** How the answer came, for the consent that a yes is. */
export type AnsweredBy = Pick<
  Parameters<typeof recordAnswer>[1],
  'decidedBy' | 'manner' | 'wish' | 'source'
> & {
  as: NonNullable<ApproachTable['answered_as']>;
};

/** A yes to this employer is a yes to being shown to its kind, said in the words of that purpose, unless that was given before. */
export async function settleConsent(
  ctx: Context,
  approach: { person_id: string; employer_id: string | null },
  by: AnsweredBy,
): Promise<Refusal | null> {
  const purpose = await purposeToShow(ctx, { employerId: approach.employer_id });
  if (await consentInForce(ctx, approach.person_id, purpose)) return null;
  if (by.as === 'helper') return refuse('forbidden', 'helper-may-not-consent');
  const { as: _, ...how } = by;
  const recorded = await recordAnswer(ctx, {
    ...how,
    personId: approach.person_id,
    purpose,
    wording: purposeOf(purpose).wording,
    answer: 'given',
  });
  return recorded instanceof Refusal ? recorded : null;
}

/** Takes the person's answer. A yes makes a referral to the position; a no ends it, and the same is not asked again. */
export async function answerApproach(
  ctx: Context,
  approach: LockedApproach,
  answer: 'yes' | 'no',
  by: AnsweredBy,
): Promise<{ referralId: string | null } | Refusal> {
  if (standsOn(approach, ctx.today) !== 'open') return refuse('conflict', 'asked.over');
  if (answer === 'no')
    return (await endApproach(ctx, approach, 'decline', { as: by.as })) ?? { referralId: null };
  const position = await positionBrief(ctx, approach.position_id);
  if (position instanceof Refusal) return position;
  if (position.employerId !== approach.employer_id) return refuse('conflict', 'position-not-open');
  const refused = takesNobody(position) ?? (await settleConsent(ctx, approach, by));
  if (refused) return refused;
  const person = await personBrief(ctx, approach.person_id);
  if (person instanceof Refusal) return person;
  // A referral is written by who keeps the file; the person's own yes stands for it, at the place of the own file alone.
  const place = { lo: approach.region_key, hi: approach.region_key + 1 };
  const write = () => placeReferral(ctx, person, position, null);
  const placed = await (ctx.actor.scope ? write() : withSight(ctx, place, write));
  if (placed instanceof Refusal) return placed;
  const ended = await endApproach(ctx, approach, 'agree', { as: by.as, referralId: placed.id });
  return ended ?? { referralId: placed.id };
}

/** What the staff said about how they were told, complete. */
export function toldBy(
  manner: AnsweredBy['manner'] | undefined,
  rest: Pick<AnsweredBy, 'decidedBy' | 'wish'>,
): AnsweredBy | Refusal {
  if (manner === undefined) return invalidField('manner', 'required');
  return { ...rest, manner, source: 'form', as: 'staff' };
}
