import { z } from 'zod';
import { Refusal, refuse } from '../../../kernel/problem.ts';
import { defineAction, onRecord } from '../../../platform/action/index.ts';
import { positionBrief } from '../../positions/index.ts';
import { withoutConsent } from '../consent.ts';
import { lockReferral, moveReferral } from '../move.ts';
import { REFERRERS } from '../procedure.ts';

/** Every move but `hire`, which needs the facts of the hire. */
export const move = defineAction({
  name: 'recruiting.move-referral',
  title: '处理推荐',
  input: z.strictObject({
    referralId: z.uuid(),
    move: z.enum(['interview', 'decline', 'refuse', 'close']),
    reason: z.string().trim().max(300).optional(),
  }),
  allow: { roles: REFERRERS, on: onRecord('referral', 'referralId') },
  audit: 'write',
  async run(ctx, input) {
    const referral = await lockReferral(ctx, input.referralId);
    // To arrange an interview is to show the person again: a consent withdrawn since the referral stops it here.
    if (input.move === 'interview') {
      const position = await positionBrief(ctx, referral.position_id);
      if (position instanceof Refusal) return position;
      const missing = await withoutConsent(ctx, referral.person_id, position);
      if (missing) return refuse('conflict', 'consent-withdrawn');
    }
    const refusal = await moveReferral(ctx, referral, input.move, input.reason);
    return refusal ?? { id: referral.id };
  },
});
