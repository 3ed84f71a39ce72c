import { z } from 'zod';
import { invalidField, refuse, Refusal } from '../../../kernel/problem.ts';
import { defineAction, onPerson, type Context } from '../../../platform/action/index.ts';
import { explainFit } from '../../matching/index.ts';
import { personBrief, purposeOf, recordAnswer, spokenFields } from '../../people/index.ts';
import { positionBrief, type PositionBrief } from '../../positions/index.ts';
import { purposeToShow, withoutConsent } from '../consent.ts';
import { tellReferred } from '../tell.ts';
import { endWish, lockWish } from '../wish/end.ts';
import { REFERRERS } from '../procedure.ts';

const input = z.strictObject({
  personId: z.uuid(),
  positionId: z.uuid(),
  note: z.string().trim().max(500).optional(),
  /** The person's yes to being shown to this kind of employer, taken in the same act; then `manner` says how. */
  consent: z.literal('given').optional(),
  wording: z.coerce.number().int().optional(),
  ...spokenFields,
  manner: spokenFields.manner.optional(),
});

/** Records the yes that was taken on the way, then looks whether one is in force. */
async function settleConsent(
  ctx: Context,
  given: z.output<typeof input>,
  position: PositionBrief,
): Promise<Refusal | null> {
  const { personId, consent, manner, decidedBy, wish } = given;
  if (consent === undefined) return withoutConsent(ctx, personId, position);
  if (manner === undefined) return invalidField('manner', 'required');
  const purpose = await purposeToShow(ctx, position);
  const wording = given.wording ?? purposeOf(purpose).wording;
  const answer = {
    personId,
    purpose,
    wording,
    answer: 'given',
    decidedBy,
    manner,
    wish,
    source: 'form',
  } as const;
  const recorded = await recordAnswer(ctx, answer);
  return recorded instanceof Refusal ? recorded : null;
}

/**
 * Refers a person to an open position. What the matching said on that day is kept with it. A position that does not fit is
 * not refused: the counsellor knows more than the file does, and the reasons stand beside the decision. Without the person's
 * consent to be shown to this kind of employer it is refused with `no-consent`.
 */
export const refer = defineAction({
  name: 'recruiting.refer',
  title: '推荐到岗位',
  input,
  allow: { roles: REFERRERS, on: onPerson('personId') },
  audit: 'write',
  async run(ctx, given) {
    const person = await personBrief(ctx, given.personId);
    if (person instanceof Refusal) return person;
    const position = await positionBrief(ctx, given.positionId);
    if (position instanceof Refusal) return position;
    if (position.state !== 'open') return refuse('conflict', 'position-not-open');
    if (position.filled >= position.headcount) return refuse('conflict', 'position-full');
    const refusal = await settleConsent(ctx, given, position);
    if (refusal) return refusal;
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
        state: 'referred',
        suggestion: fit instanceof Refusal ? null : JSON.stringify(fit),
        note: given.note ?? null,
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
    const told = { id, person_id: person.id, position_id: position.id, position_title: position.title };
    await tellReferred(ctx, told);
    ctx.note({ table: 'person', id: person.id, city: person.city, details: { referral: id } });
    return { id };
  },
});
