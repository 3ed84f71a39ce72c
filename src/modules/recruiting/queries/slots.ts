import { z } from 'zod';
import { todayInShanghai } from '../../../kernel/dates.ts';
import { STAFF } from '../../../platform/access/roles.ts';
import { defineQuery, onPerson } from '../../../platform/action/index.ts';
import type { SlotSection } from '../../../platform/module/index.ts';
import { referralProcedure } from '../procedure.ts';

/** Referrals of one person, for the person's file; the person sees the own ones without links into staff pages. */
export const referralsOfPerson = defineQuery({
  name: 'recruiting.referrals-of-person',
  title: '一个人的推荐记录',
  input: z.strictObject({ personId: z.uuid() }),
  allow: { roles: [...STAFF, 'seeker'], on: onPerson('personId') },
  audit: 'none',
  async run(ctx, input): Promise<SlotSection> {
    const rows = await ctx.db
      .selectFrom('referral')
      .select(['id', 'position_title', 'employer_name', 'state', 'recorded_at'])
      .where('person_id', '=', input.personId)
      .orderBy('recorded_at', 'desc')
      .limit(20)
      .execute();
    return {
      title: '推荐',
      empty: '还没有推荐过岗位。',
      items: rows.map((row) => ({
        title: `${row.position_title}${row.employer_name ? `（${row.employer_name}）` : ''}：${referralProcedure.states[row.state].title}`,
        date: todayInShanghai(row.recorded_at),
        ...(ctx.actor.role !== 'seeker' && { href: `/referrals/${row.id}` }),
      })),
      actions: [],
    };
  },
});
