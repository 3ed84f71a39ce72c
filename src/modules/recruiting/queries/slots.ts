import { sql } from 'kysely';
import { z } from 'zod';
import { todayInShanghai } from '../../../kernel/dates.ts';
import { STAFF } from '../../../platform/access/roles.ts';
import { anywhere, defineQuery, onPerson } from '../../../platform/action/index.ts';
import type { SlotSection } from '../../../platform/module/index.ts';
import { OPEN_STATES, referralProcedure } from '../procedure.ts';

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

/** What waits for the reader at home: open referrals, and those without a move for longer than their step allows. */
export const referralsWaiting = defineQuery({
  name: 'recruiting.referrals-waiting',
  title: '待办的推荐',
  input: z.strictObject({}),
  allow: { roles: STAFF, on: anywhere },
  audit: 'none',
  async run(ctx): Promise<SlotSection | null> {
    const days = referralProcedure.transitions.find((t) => t.name === 'interview')?.withinDays ?? 10;
    const { rows } = await sql<{ open: number; late: number }>`
      select count(*)::int as open, count(*) filter (where moved_at < ${ctx.now}::timestamptz - make_interval(days => ${days}))::int as late
      from referral where state = any(${OPEN_STATES})`.execute(ctx.db);
    const { open = 0, late = 0 } = rows[0] ?? {};
    if (open === 0) return null;
    return {
      title: '推荐',
      items: [
        { title: '进行中的推荐', href: '/referrals', count: open },
        ...(late > 0 ? [{ title: `超过 ${days} 天没有进展`, href: '/referrals', count: late }] : []),
      ],
      actions: [],
    };
  },
});
