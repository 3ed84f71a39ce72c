import { z } from 'zod';
import { defineAction, onRecord } from '../../../platform/action/index.ts';
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
    const refusal = await moveReferral(ctx, referral, input.move, input.reason);
    return refusal ?? { id: referral.id };
  },
});
