import { z } from 'zod';
import type { Context } from '../../platform/action/index.ts';
import { countRows, cursorRows, defineExport } from '../../platform/documents/index.ts';
import { STAFF } from '../../platform/access/roles.ts';
import { slotTime } from './clock.ts';
import { helpWords } from './help.ts';
import { clockOf } from './host.ts';
import { RESULT_WORDS, STATE_WORDS } from './words.ts';

const input = z.object({ meeting: z.uuid() });

/** The interviews in force of a meeting that the actor holds: row-level security alone would show one's own people elsewhere. */
function found(ctx: Context, { meeting }: z.output<typeof input>) {
  const scope = ctx.actor.scope ?? { lo: 0, hi: 0 };
  return ctx.db
    .selectFrom('meeting_interview as i')
    .innerJoin('meeting as m', 'm.id', 'i.meeting_id')
    .innerJoin('meeting_booth as b', 'b.id', 'i.booth_id')
    .innerJoin('meeting_guest as g', 'g.id', 'i.guest_id')
    .innerJoin('person_profile as f', (join) =>
      join.onRef('f.person_id', '=', 'i.person_id').on('f.superseded_by', 'is', null),
    )
    .where('i.meeting_id', '=', meeting)
    .where('i.until_version', 'is', null)
    .where('m.region_key', '>=', scope.lo)
    .where('m.region_key', '<', scope.hi);
}

const rowsOf = (ctx: Context, asked: z.output<typeof input>) =>
  found(ctx, asked)
    .select([
      'i.slot',
      'i.state',
      'i.result',
      'i.position_title',
      'b.number',
      'b.employer_name',
      'g.needs',
      'f.name',
      'm.begins_at',
      'm.slot_minutes',
      'm.slots',
    ])
    .orderBy('b.number')
    .orderBy('i.slot');

type Row = Awaited<ReturnType<ReturnType<typeof rowsOf>['execute']>>[number];

/** The schedule as a file: booth by booth. */
export const planExport = defineExport({
  name: 'meetings.plan',
  title: '面谈安排',
  source: '一场招聘会的面谈安排',
  input,
  roles: STAFF,
  personal: true,
  columns: [
    { title: '摊位', width: 8, kind: 'number', value: (row: Row) => row.number },
    { title: '单位', width: 30, value: (row) => row.employer_name },
    { title: '时间', width: 10, value: (row) => slotTime(clockOf(row), row.slot) },
    { title: '求职者', width: 14, value: (row) => row.name },
    { title: '岗位', width: 24, value: (row) => row.position_title },
    { title: '要的帮助', width: 24, value: (row) => helpWords(row.needs) },
    { title: '状态', width: 10, value: (row) => STATE_WORDS[row.state] },
    { title: '结果', width: 16, value: (row) => (row.result ? RESULT_WORDS[row.result] : null) },
  ],
  count: (ctx, asked, most) =>
    countRows(
      ctx,
      found(ctx, asked)
        .select('i.id')
        .limit(most + 1),
    ),
  rows: (ctx, asked) => cursorRows(ctx, rowsOf(ctx, asked)),
});
