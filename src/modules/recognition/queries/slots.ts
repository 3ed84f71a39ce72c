import { z } from 'zod';
import { formatDateZh, plainDate, todayInShanghai } from '../../../kernel/dates.ts';
import { STAFF } from '../../../platform/access/roles.ts';
import { defineQuery, onPerson, onSelf, type Context } from '../../../platform/action/index.ts';
import type { HomeCard, SlotSection, TimelineLine } from '../../../platform/module/index.ts';
import { kindTitle } from '../facts.ts';
import { recognitionProcedure } from '../procedure.ts';
import { causeText, movedText } from '../words.ts';

const onePerson = z.strictObject({ personId: z.uuid() });

function casesOf(ctx: Context, personId: string | null) {
  return ctx.db
    .selectFrom('recognition')
    .select(['id', 'kind', 'state', 'applied_on', 'due_on', 'valid_until', 'end_cause'])
    .where('person_id', '=', personId ?? '')
    .orderBy('recorded_at', 'desc')
    .orderBy('id', 'desc')
    .limit(20)
    .execute();
}
const day = (text: string) => formatDateZh(plainDate(text));

/** The recognition of one person, newest first, on the file. */
export const recognitionSection = defineQuery({
  name: 'recognition.section',
  title: '档案里的就业困难人员认定',
  input: onePerson,
  allow: { roles: [...STAFF, 'seeker'], on: onPerson('personId') },
  audit: 'none',
  async run(ctx, { personId }): Promise<SlotSection> {
    const rows = await casesOf(ctx, personId);
    const staff = ctx.actor.role !== 'seeker';
    return {
      title: '就业困难人员认定',
      empty: '没有申请过认定。',
      items: rows.map((row) => ({
        title: `${kindTitle(ctx, row.kind)}：${recognitionProcedure.states[row.state].title}`,
        text:
          row.state === 'recognised' && row.valid_until
            ? `到${day(row.valid_until)}为止`
            : causeText(row.end_cause),
        date: row.applied_on,
        ...(staff && { href: `/recognitions/${row.id}` }),
      })),
      actions: [
        staff
          ? { label: '看认定，或代为申请', href: `/people/${personId}/recognition` }
          : { label: '看我的认定', href: '/my/recognition' },
      ],
    };
  },
});

/** When it was applied for, decided and ended. */
export const recognitionTimeline = defineQuery({
  name: 'recognition.timeline',
  title: '一个人的认定经过',
  input: onePerson,
  allow: { roles: [...STAFF, 'seeker'], on: onPerson('personId') },
  audit: 'none',
  async run(ctx, { personId }): Promise<readonly TimelineLine[]> {
    const rows = await ctx.db
      .selectFrom('recognition_step')
      .select(['id', 'recognition_id', 'move', 'at'])
      .where('person_id', '=', personId)
      .orderBy('at', 'desc')
      .limit(50)
      .execute();
    const staff = ctx.actor.role !== 'seeker';
    return rows.map(({ id, move, at, recognition_id: caseId }) => ({
      key: id,
      date: todayInShanghai(at),
      title: `就业困难人员认定：${movedText(move)}`,
      ...(staff && { href: `/recognitions/${caseId}` }),
    }));
  },
});

/** What the person at home may do about it: bring what is missing, object in time, apply again before it ends. */
export const recognitionSteps = defineQuery({
  name: 'recognition.my-step',
  title: '我的认定还要做什么',
  input: z.strictObject({}),
  allow: { roles: ['seeker'], on: onSelf },
  audit: 'none',
  async run(ctx): Promise<readonly HomeCard[]> {
    const rows = await casesOf(ctx, ctx.actor.personId);
    const link = { label: '看我的认定', href: '/my/recognition' };
    return rows.flatMap((row): HomeCard[] => {
      const waits = row.due_on !== null && row.due_on >= ctx.today ? { date: row.due_on } : null;
      if (row.state === 'supplement' && waits)
        return [
          { title: '认定申请要补材料', text: `请在${day(waits.date)}以前补好。`, ...waits, link, rank: 6 },
        ];
      if ((row.state === 'refused' || row.state === 'revoked') && waits)
        return [
          {
            title: '认定没有通过，你可以提出异议',
            text: `请在${day(waits.date)}以前说。`,
            ...waits,
            link,
            rank: 20,
          },
        ];
      return [];
    });
  },
});
