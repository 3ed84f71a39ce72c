import { sql } from 'kysely';
import { z } from 'zod';
import { OFFICERS } from '../../../platform/access/roles.ts';
import { countRows, defineExport } from '../../../platform/documents/index.ts';
import { entriesOf } from './queries.ts';
import { DECLINE_WORDS, ENTRY_STATES } from './states.ts';

type Row = Awaited<ReturnType<typeof entriesOf>>[number];

/** The list of one round with its reasons and answers; a few hundred rows at most, so it is read at once. */
export const offeringExport = defineExport({
  name: 'recruiting.offering',
  title: '优先录用的名单',
  source: '这个岗位优先录用的名单，按顺序',
  input: z.object({ offeringId: z.uuid() }),
  roles: OFFICERS,
  personal: true,
  columns: [
    { title: '第几位', width: 8, kind: 'number', value: (row: Row) => row.place },
    { title: '姓名', width: 10, value: (row) => row.name },
    { title: '为什么排在这里', width: 50, value: (row) => row.why.join('，') },
    { title: '状态', width: 16, value: (row) => ENTRY_STATES[row.state].title },
    { title: '最晚答复', width: 14, kind: 'date', value: (row) => row.dueOn },
    { title: '不去的原因', width: 20, value: (row) => (row.reason ? DECLINE_WORDS[row.reason] : null) },
  ],
  count: (ctx, { offeringId }, most) =>
    countRows(ctx, sql`select 1 from offering_entry where offering_id = ${offeringId} limit ${most + 1}`),
  async *rows(ctx, { offeringId }): AsyncGenerator<Row> {
    yield* await entriesOf(ctx, offeringId);
  },
  filters: () => [],
});
