import { z } from 'zod';
import { todayInShanghai } from '../../../kernel/dates.ts';
import { STAFF } from '../../../platform/access/roles.ts';
import { defineQuery, onPerson } from '../../../platform/action/index.ts';
import type { TimelineLine } from '../../../platform/module/index.ts';
import { referralProcedure, type ReferralState } from '../procedure.ts';

/** Referrals and each step of them. */
export const referralTimeline = defineQuery({
  name: 'recruiting.timeline',
  title: '一个人的推荐经过',
  input: z.strictObject({ personId: z.uuid() }),
  allow: { roles: [...STAFF, 'seeker'], on: onPerson('personId') },
  audit: 'none',
  async run(ctx, { personId }): Promise<readonly TimelineLine[]> {
    const referrals = await ctx.db
      .selectFrom('referral')
      .select(['id', 'position_title', 'employer_name', 'recorded_at'])
      .where('person_id', '=', personId)
      .orderBy('recorded_at', 'desc')
      .limit(30)
      .execute();
    if (referrals.length === 0) return [];
    const steps = await ctx.db
      .selectFrom('referral_step')
      .select(['id', 'referral_id', 'to_state', 'recorded_at'])
      .where('person_id', '=', personId)
      .orderBy('recorded_at', 'desc')
      .limit(100)
      .execute();
    const byId = new Map(referrals.map((row) => [row.id, row]));
    const link = (id: string) => (ctx.actor.role === 'seeker' ? {} : { href: `/referrals/${id}` });
    return [
      ...referrals.map((row) => ({
        key: row.id,
        date: todayInShanghai(row.recorded_at),
        title: `推荐到岗位：${row.position_title}`,
        ...(row.employer_name !== null && { text: row.employer_name }),
        ...link(row.id),
      })),
      ...steps.flatMap((step) => {
        const referral = byId.get(step.referral_id);
        const state = referralProcedure.states[step.to_state as ReferralState];
        if (!referral) return [];
        return [
          {
            key: step.id,
            date: todayInShanghai(step.recorded_at),
            title: `${referral.position_title}：${state?.title ?? step.to_state}`,
            ...link(referral.id),
          },
        ];
      }),
    ];
  },
});
