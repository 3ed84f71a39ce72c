import { z } from 'zod';
import { invalidField, Refusal } from '../../../kernel/problem.ts';
import { defineAction, onPerson, type Context } from '../../../platform/action/index.ts';
import { personBrief, purposeOf, recordAnswer, spokenFields } from '../../people/index.ts';
import { positionBrief, type PositionBrief } from '../../positions/index.ts';
import { purposeToShow, withoutConsent } from '../consent.ts';
import { tellReferred } from '../tell.ts';
import { placeReferral, takesNobody } from '../place.ts';
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
    const nobody = takesNobody(position);
    if (nobody) return nobody;
    const refusal = await settleConsent(ctx, given, position);
    if (refusal) return refusal;
    const placed = await placeReferral(ctx, person, position, given.note ?? null);
    if (placed instanceof Refusal) return placed;
    const told = {
      id: placed.id,
      person_id: person.id,
      position_id: position.id,
      position_title: position.title,
      employer_id: position.employerId,
      region_key: person.regionKey,
    };
    await tellReferred(ctx, told);
    return placed;
  },
});
