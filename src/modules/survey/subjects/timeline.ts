import { z } from 'zod';
import { todayInShanghai } from '../../../kernel/dates.ts';
import { STAFF } from '../../../platform/access/roles.ts';
import { defineQuery, onPerson } from '../../../platform/action/index.ts';
import type { TimelineLine } from '../../../platform/module/index.ts';
import { OUTCOMES } from '../outcomes.ts';
import '../tables.ts';

/** Visits to a person, each with what came of it; strays are left to the office that settles them. */
export const visitTimeline = defineQuery({
  name: 'survey.timeline',
  title: '一个人的走访经过',
  input: z.strictObject({ personId: z.uuid() }),
  allow: { roles: STAFF, on: onPerson('personId') },
  audit: 'none',
  async run(ctx, { personId }): Promise<readonly TimelineLine[]> {
    const rows = await ctx.db
      .selectFrom('survey_visit')
      .select(['id', 'visited_at', 'outcome', 'reason', 'second'])
      .where('person_id', '=', personId)
      .where((eb) => eb.or([eb('state', '=', 'taken'), eb('settled_as', '=', 'applied')]))
      .orderBy('visited_at', 'desc')
      .limit(50)
      .execute();
    return rows.map((row) => ({
      key: row.id,
      date: todayInShanghai(row.visited_at),
      title: `${row.second ? '复访' : '走访'}：${OUTCOMES[row.outcome]}`,
      ...(row.reason !== null && { text: row.reason }),
      href: `/surveys/visited/${row.id}`,
    }));
  },
});
