import { z } from 'zod';
import { formatDateZh, plainDate } from '../../../kernel/dates.ts';
import { STAFF } from '../../../platform/access/roles.ts';
import { defineQuery, onPerson } from '../../../platform/action/index.ts';
import type { SlotSection, TimelineLine } from '../../../platform/module/index.ts';
import { PERSON_REASONS, type PersonReason } from '../leaving.ts';
import { followUpProcedure } from '../procedure.ts';
import { pointWords } from '../words.ts';

/** In the file: the follow-ups that stand, and where all of it is. */
export const followUpsInFile = defineQuery({
  name: 'follow-up.in-file',
  title: '档案里的就业跟踪',
  input: z.strictObject({ personId: z.uuid() }),
  allow: { roles: STAFF, on: onPerson('personId') },
  audit: 'none',
  async run(ctx, { personId }): Promise<SlotSection | null> {
    const rows = await ctx.db
      .selectFrom('follow_up')
      .select(['id', 'months', 'due_on', 'state', 'still_working'])
      .where('person_id', '=', personId)
      .where('state', 'in', ['open', 'done'])
      .orderBy('due_on')
      .limit(12)
      .execute();
    if (rows.length === 0) return null;
    return {
      title: '就业跟踪服务',
      items: rows.map((row) => ({
        title: `${pointWords(row.months)}：${
          row.state === 'open' ? followUpProcedure.states.open.title : row.still_working ? '还在干' : '不干了'
        }`,
        text: `${formatDateZh(plainDate(row.due_on))}到期`,
        date: row.due_on,
        href: `/follow-ups/${row.id}`,
      })),
      actions: [{ label: '看全部回访', href: `/people/${personId}/follow-ups` }],
    };
  },
});

/** What was heard, and why somebody left, in the line of time. The person's own words stay on the page of the follow-up. */
export const followUpTimeline = defineQuery({
  name: 'follow-up.timeline',
  title: '就业跟踪的经过',
  input: z.strictObject({ personId: z.uuid() }),
  allow: { roles: [...STAFF, 'seeker'], on: onPerson('personId') },
  audit: 'none',
  async run(ctx, { personId }): Promise<readonly TimelineLine[]> {
    const points = await ctx.db
      .selectFrom('follow_up')
      .select(['id', 'months', 'done_on', 'still_working'])
      .where('person_id', '=', personId)
      .where('state', '=', 'done')
      .orderBy('done_on', 'desc')
      .limit(30)
      .execute();
    const left = await ctx.db
      .selectFrom('follow_up_leaving')
      .select(['id', 'left_on', 'person_reason'])
      .where('person_id', '=', personId)
      .where('undone_at', 'is', null)
      .orderBy('left_on', 'desc')
      .limit(10)
      .execute();
    const staff = ctx.actor.role !== 'seeker';
    return [
      ...points.flatMap((row) =>
        row.done_on === null
          ? []
          : [
              {
                key: row.id,
                date: row.done_on,
                title: `上班${pointWords(row.months)}回访：${row.still_working ? '还在干' : '不干了'}`,
                ...(staff && { href: `/follow-ups/${row.id}` }),
              },
            ],
      ),
      ...left.map((row) => ({
        key: row.id,
        date: row.left_on,
        title: '离岗的原因',
        text: PERSON_REASONS[row.person_reason as PersonReason]?.title ?? '没有说',
      })),
    ];
  },
});
