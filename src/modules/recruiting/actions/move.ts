import { z } from 'zod';
import { invalidField, Refusal, refuse, type FieldProblem } from '../../../kernel/problem.ts';
import { isAccommodationKey } from '../../../kernel/vocabulary.ts';
import { defineAction, onRecord, type Context } from '../../../platform/action/index.ts';
import { day, oneOrMany } from '../../../platform/input/index.ts';
import { positionBrief } from '../../positions/index.ts';
import { withoutConsent } from '../consent.ts';
import { atPerson } from '../employer/sight.ts';
import { lockReferral, moveReferral, type MovedReferral } from '../move.ts';
import { ANSWERERS } from '../procedure.ts';

const input = z.strictObject({
  referralId: z.uuid(),
  move: z.enum(['interview', 'reschedule', 'offer', 'decline', 'refuse', 'close']),
  reason: z.string().trim().max(300).optional(),
  /** Day, time (HH:MM) and place to come to: of the interview, or the first day of work. */
  meetOn: day.optional(),
  meetTime: z
    .string()
    .trim()
    .regex(/^([01]?\d|2[0-3])[:：][0-5]\d$/, 'not-a-time')
    .transform((text) => text.replace('：', ':').padStart(5, '0'))
    .optional(),
  meetPlace: z.string().trim().min(1).max(200).optional(),
  /** Accommodations that will be ready at the interview. */
  accommodations: z
    .preprocess(oneOrMany, z.array(z.string()).max(20))
    .refine((keys) => keys.every(isAccommodationKey), 'positions.unknown-accommodation')
    .default([]),
});
type Given = z.output<typeof input>;

/** Moves by which the person is asked to come. */
const INVITES: readonly Given['move'][] = ['interview', 'reschedule', 'offer'];

/** To come to an interview one must know when and where; a clerk may still be finding out and tells it by telephone. */
function meetingRefused(ctx: Context, given: Given): Refusal | null {
  if (given.meetOn !== undefined && given.meetOn < ctx.today)
    return invalidField('meetOn', 'meeting-in-the-past');
  const interviews = given.move === 'interview' || given.move === 'reschedule';
  if (!interviews || (!ctx.actor.employerId && given.move === 'interview')) return null;
  const missing: FieldProblem[] = (['meetOn', 'meetTime', 'meetPlace'] as const)
    .filter((name) => given[name] === undefined)
    .map((path) => ({ path, code: 'required' }));
  return missing.length === 0 ? null : refuse('invalid', 'check-input', undefined, missing);
}

/** To invite somebody is to show the person again: a consent withdrawn since the referral stops it here. */
async function consentRefused(ctx: Context, referral: MovedReferral): Promise<Refusal | null> {
  const position = await positionBrief(ctx, referral.position_id);
  if (position instanceof Refusal) return position;
  const missing = await atPerson(ctx, referral, () => withoutConsent(ctx, referral.person_id, position));
  return missing ? refuse('conflict', 'consent-withdrawn') : null;
}

/** Every move but `hire`, which needs the facts of the hire: by who keeps the person's file, answers also by the employer. */
export const move = defineAction({
  name: 'recruiting.move-referral',
  title: '处理推荐',
  input,
  allow: { roles: ANSWERERS, on: onRecord('referral', 'referralId') },
  audit: 'write',
  async run(ctx, given) {
    const referral = await lockReferral(ctx, given.referralId);
    const invites = INVITES.some((name) => name === given.move);
    const refused = meetingRefused(ctx, given) ?? (invites ? await consentRefused(ctx, referral) : null);
    if (refused) return refused;
    const meeting = {
      on: (invites && given.meetOn) || null,
      time: (invites && given.meetTime) || null,
      place: (invites && given.meetPlace) || null,
      accommodations: invites ? given.accommodations : [],
    };
    const refusal = await moveReferral(ctx, referral, given.move, given.reason, meeting);
    return refusal ?? { id: referral.id };
  },
});
