import { z } from 'zod';
import { todayInShanghai } from '../../../kernel/dates.ts';
import { STAFF } from '../../../platform/access/roles.ts';
import { defineQuery, onPerson } from '../../../platform/action/index.ts';
import type { TimelineLine } from '../../../platform/module/index.ts';
import { meetingWords } from '../employer/meeting-words.ts';
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
      .select([
        'id',
        'referral_id',
        'to_state',
        'reason',
        'said_by',
        'meet_on',
        'meet_time',
        'meet_place',
        'accommodations',
        'recorded_at',
      ])
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
            ...(words(step) && { text: words(step) }),
            ...link(referral.id),
          },
        ];
      }),
    ];
  },
});

/** Where to come and what the employer wrote to the person; a clerk's reason is a note of the file. */
function words(step: {
  reason: string | null;
  said_by: 'staff' | 'employer';
  meet_on: string | null;
  meet_time: string | null;
  meet_place: string | null;
  accommodations: string[];
}): string {
  const meeting = meetingWords({
    meetOn: step.meet_on,
    meetTime: step.meet_time,
    meetPlace: step.meet_place,
    accommodations: step.accommodations,
  });
  return [meeting, step.said_by === 'employer' && step.reason].filter(Boolean).join('');
}
