import { z } from 'zod';
import { todayInShanghai } from '../../../kernel/dates.ts';
import { STAFF } from '../../../platform/access/roles.ts';
import { defineQuery, onPerson } from '../../../platform/action/index.ts';
import type { TimelineLine } from '../../../platform/module/index.ts';
import { OUTCOMES, type Outcome } from '../outcomes.ts';
import '../tables.ts';

/** How the person reads it: that somebody came, and whether they met. What a visitor noted of others is the office's. */
const OWN_WORDS: Readonly<Record<Outcome, string>> = {
  met: '来看过你',
  away: '来过，你不在家',
  refused: '来过，你不想谈',
  moved: '来过，没有见到你',
  died: '来过，没有见到你',
  'not-found': '来过，没有见到你',
};

/**
 * Visits to a person, each with what came of it; strays are left to the office that settles them. The person reads the own ones
 * in plain words, without the visitor's notes: those go into the copy of their data, as declared.
 */
export const visitTimeline = defineQuery({
  name: 'survey.timeline',
  title: '一个人的走访经过',
  input: z.strictObject({ personId: z.uuid() }),
  allow: { roles: [...STAFF, 'seeker'], on: onPerson('personId') },
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
    if (ctx.actor.role === 'seeker')
      return rows.map((row) => ({
        key: row.id,
        date: todayInShanghai(row.visited_at),
        title: `工作人员${OWN_WORDS[row.outcome]}`,
      }));
    return rows.map((row) => ({
      key: row.id,
      date: todayInShanghai(row.visited_at),
      title: `${row.second ? '复访' : '走访'}：${OUTCOMES[row.outcome]}`,
      ...(row.reason !== null && { text: row.reason }),
      href: `/surveys/visited/${row.id}`,
    }));
  },
});
