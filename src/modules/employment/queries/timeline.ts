import { z } from 'zod';
import { STAFF } from '../../../platform/access/roles.ts';
import { defineQuery, onPerson } from '../../../platform/action/index.ts';
import type { TimelineLine } from '../../../platform/module/index.ts';
import { EMPLOYMENT_FORMS, END_REASONS, type EndReason } from '../forms.ts';

/** When work began and ended, and when its papers were found enough. */
export const workTimeline = defineQuery({
  name: 'employment.timeline',
  title: '一个人的就业经过',
  input: z.strictObject({ personId: z.uuid() }),
  allow: { roles: [...STAFF, 'seeker'], on: onPerson('personId') },
  audit: 'none',
  async run(ctx, { personId }): Promise<readonly TimelineLine[]> {
    const rows = await ctx.db
      .selectFrom('employment_spell')
      .select(['id', 'form', 'employer_name', 'started_on', 'ended_on', 'end_reason', 'state', 'verified_on'])
      .where('person_id', '=', personId)
      .where('superseded_by', 'is', null)
      .where('state', 'in', ['pending', 'verified'])
      .orderBy('started_on', 'desc')
      .limit(50)
      .execute();
    const staff = ctx.actor.role !== 'seeker';
    return rows.flatMap((row) => {
      const where = row.employer_name ?? EMPLOYMENT_FORMS[row.form];
      const link = staff ? { href: `/spells/${row.id}` } : {};
      return [
        { key: `${row.id} start`, date: row.started_on, title: `开始工作：${where}`, ...link },
        ...(row.verified_on === null
          ? []
          : [
              {
                key: `${row.id} verified`,
                date: row.verified_on,
                title: `就业材料核实通过：${where}`,
                ...link,
              },
            ]),
        ...(row.ended_on === null
          ? []
          : [
              {
                key: `${row.id} end`,
                date: row.ended_on,
                title: `结束工作：${where}`,
                text: END_REASONS[row.end_reason as EndReason] ?? '原因没有登记',
                ...link,
              },
            ]),
      ];
    });
  },
});
