import { z } from 'zod';
import { DISABILITY_CATEGORIES, DISABILITY_GRADES } from '../../kernel/disability.ts';
import { plainDate, todayInShanghai } from '../../kernel/dates.ts';
import { STAFF } from '../../platform/access/roles.ts';
import { defineQuery, onPerson } from '../../platform/action/index.ts';
import type { TimelineLine } from '../../platform/module/index.ts';

const SOURCES: Readonly<Record<string, string>> = {
  form: '工作人员登记',
  roster: '花名册',
  sample: '样例数据',
};

const words = (category: number, grade: number) =>
  [
    DISABILITY_CATEGORIES.find((c) => c.code === category)?.zh,
    DISABILITY_GRADES.find((g) => g.grade === grade)?.zh,
  ]
    .filter(Boolean)
    .join('');

/** What the register knows to have happened to a person: certificates, abilities and wishes, each on its day. */
export const fileTimeline = defineQuery({
  name: 'people.timeline',
  title: '一个人的档案经过',
  input: z.strictObject({ personId: z.uuid() }),
  allow: { roles: [...STAFF, 'seeker'], on: onPerson('personId') },
  audit: 'none',
  async run(ctx, { personId }): Promise<readonly TimelineLine[]> {
    const cards = await ctx.db
      .selectFrom('certificate')
      .where('person_id', '=', personId)
      .select(['id', 'category', 'grade', 'issued_on', 'source'])
      .limit(30)
      .execute();
    const abilities = await ctx.db
      .selectFrom('ability_profile')
      .where('person_id', '=', personId)
      .select(['id', 'assessed_on', 'source'])
      .limit(30)
      .execute();
    const needs = await ctx.db
      .selectFrom('job_need')
      .where('person_id', '=', personId)
      .select(['id', 'wants_work', 'registered_on', 'source'])
      .limit(30)
      .execute();
    const person = await ctx.db
      .selectFrom('person')
      .where('id', '=', personId)
      .select(['id', 'recorded_at'])
      .executeTakeFirstOrThrow();
    const line = (key: string, date: string, title: string, source: string | null): TimelineLine => ({
      key,
      date: plainDate(date),
      title,
      ...(source !== null && SOURCES[source] !== undefined && { source: SOURCES[source] }),
    });
    return [
      line(person.id, todayInShanghai(person.recorded_at), '建立档案', null),
      ...cards.flatMap((row) =>
        row.issued_on === null
          ? []
          : [line(row.id, row.issued_on, `领到残疾人证：${words(row.category, row.grade)}`, row.source)],
      ),
      ...abilities.map((row) => line(row.id, row.assessed_on, '登记了能力', row.source)),
      ...needs.map((row) =>
        line(row.id, row.registered_on, row.wants_work ? '说了想工作' : '说了现在不想工作', row.source),
      ),
    ];
  },
});
