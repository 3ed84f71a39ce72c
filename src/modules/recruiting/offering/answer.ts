import { z } from 'zod';
import { refuse, Refusal } from '../../../kernel/problem.ts';
import { defineAction, onRecord, onSelf, type Context } from '../../../platform/action/index.ts';
import { asHouse } from '../../../platform/notices/as-house.ts';
import { notifyEmployer } from '../../../platform/notices/index.ts';
import { mayAct, personBrief, spokenFields } from '../../people/index.ts';
import { positionBrief } from '../../positions/index.ts';
import { settleConsent, toldBy, type AnsweredBy } from '../asked/end.ts';
import { referredToUs } from '../notices.ts';
import { placeReferral } from '../place.ts';
import { REFERRERS } from '../procedure.ts';
import { advance, lockOffering } from './advance.ts';
import { DECLINE_REASONS, type DeclineReason } from './states.ts';
import './tables.ts';

const answerFields = {
  entryId: z.uuid(),
  answer: z.enum(['yes', 'no']),
  /** Why not; anybody may keep it to themselves. */
  reason: z.preprocess((value) => (value === '' ? undefined : value), z.enum(DECLINE_REASONS).optional()),
  note: z.string().trim().max(200).optional(),
};
interface Said {
  entryId: string;
  answer: 'yes' | 'no';
  reason?: DeclineReason | undefined;
  note?: string | undefined;
}

/** The round first, then the entry: in this order everywhere. Refuses `offering.over` for what is not being asked any more. */
async function lockEntry(ctx: Context, entryId: string) {
  const known = await ctx.db
    .selectFrom('offering_entry')
    .select(['offering_id', 'person_id'])
    .where('id', '=', entryId)
    .executeTakeFirst();
  if (!known) return refuse('not-found', 'no-such-record');
  if (ctx.actor.personId && known.person_id !== ctx.actor.personId)
    return refuse('not-found', 'no-such-record');
  const offering = await asHouse(ctx, () => lockOffering(ctx, known.offering_id));
  const entry = await ctx.db
    .selectFrom('offering_entry')
    .selectAll()
    .where('id', '=', entryId)
    .forUpdate()
    .executeTakeFirst();
  const stands = offering?.state === 'running' && entry?.state === 'offered';
  if (!stands || entry.due_on === null || entry.due_on < ctx.today)
    return refuse('conflict', 'offering.over');
  return { offering, entry };
}
type Held = Exclude<Awaited<ReturnType<typeof lockEntry>>, Refusal>;

/** A yes brings the person to the position; the place is kept for them until it is known what comes of it. */
async function accept(ctx: Context, { offering, entry }: Held, by: AnsweredBy): Promise<string | Refusal> {
  const about = { person_id: entry.person_id, employer_id: offering.employer_id };
  const consent = await settleConsent(ctx, about, by);
  if (consent) return consent;
  const placed = await asHouse(ctx, async () => {
    const position = await positionBrief(ctx, offering.position_id);
    if (position instanceof Refusal) return position;
    const person = await personBrief(ctx, entry.person_id);
    return person instanceof Refusal ? person : placeReferral(ctx, person, position, null);
  });
  if (placed instanceof Refusal) return placed;
  if (offering.employer_id !== null) {
    const params = { referralId: placed.id, position: offering.position_title };
    await notifyEmployer(ctx, { employerId: offering.employer_id, kind: referredToUs, params });
  }
  return placed.id;
}

/** Takes the answer and carries the round on: after a no, the next in order is asked at once. */
async function take(
  ctx: Context,
  said: Said,
  by: AnsweredBy,
): Promise<{ referralId: string | null } | Refusal> {
  const held = await lockEntry(ctx, said.entryId);
  if (held instanceof Refusal) return held;
  const referralId = said.answer === 'yes' ? await accept(ctx, held, by) : null;
  if (referralId instanceof Refusal) return referralId;
  const no = said.answer === 'no';
  await ctx.db
    .updateTable('offering_entry')
    .set({
      state: no ? 'declined' : 'accepted',
      referral_id: referralId,
      reason: no ? (said.reason ?? null) : null,
      note: no ? said.note || null : null,
      answered_as: by.as,
      ended_at: ctx.now,
      ended_by: ctx.actor.id,
    })
    .where('id', '=', said.entryId)
    .execute();
  ctx.note({
    table: 'person',
    id: held.entry.person_id,
    city: held.entry.city,
    details: { entry: said.entryId, answer: said.answer },
  });
  if (no) await advance(ctx, held.offering.id);
  return { referralId };
}

/** The person, or a guardian or helper in their own account, says whether they go. */
export const answerOffer = defineAction({
  name: 'recruiting.answer-offer',
  title: '答复先问我的岗位',
  input: z.strictObject({ ...answerFields, wish: spokenFields.wish }),
  allow: { roles: ['seeker'], on: onSelf },
  audit: 'write',
  async run(ctx, { wish, ...said }) {
    const viewOnly = await mayAct(ctx);
    if (viewOnly) return viewOnly;
    const as = ctx.actor.capacity ?? 'self';
    const decidedBy = as === 'guardian' ? 'guardian' : 'self';
    return take(ctx, said, { as, decidedBy, wish, manner: 'own-account', source: 'self' });
  },
});

/** What the person said to a member of the staff; the entry says that the staff wrote it down. */
export const answerOfferFor = defineAction({
  name: 'recruiting.answer-offer-for',
  title: '登记求职者对优先岗位的答复',
  input: z.strictObject({ ...answerFields, ...spokenFields, manner: spokenFields.manner.optional() }),
  allow: { roles: REFERRERS, on: onRecord('offering_entry', 'entryId') },
  audit: 'write',
  async run(ctx, { manner, decidedBy, wish, ...said }) {
    const by = toldBy(manner, { decidedBy, wish });
    return by instanceof Refusal ? by : take(ctx, said, by);
  },
});
