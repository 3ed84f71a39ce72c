import { sql } from 'kysely';
import { z } from 'zod';
import { STAFF } from '../../platform/access/roles.ts';
import { countRows, cursorRows, defineExport } from '../../platform/documents/index.ts';
import { kindTitle } from './facts.ts';
import type { EndCause, RecognitionState } from './procedure.ts';
import { listed, listFilters } from './queries/list.ts';
import { causeText, stateTitle } from './words.ts';

interface Found {
  name: string;
  kind: string;
  state: RecognitionState;
  applied_on: string;
  decided_on: string | null;
  valid_from: string | null;
  valid_until: string | null;
  ended_on: string | null;
  end_cause: EndCause | null;
  region_key: number;
}
interface Row extends Found {
  kindWords: string;
  region: string;
}

const FROM = sql`recognition r join person_profile f on f.person_id = r.person_id and f.superseded_by is null`;

/** Cases of recognition with their state, by the filters of the list. */
export const recognitionsExport = defineExport({
  name: 'recognition.list',
  title: '就业困难人员认定名单',
  source: '本辖区的就业困难人员认定（按筛选）',
  input: z.object(listFilters),
  roles: STAFF,
  personal: true,
  columns: [
    { title: '姓名', width: 12, value: (row: Row) => row.name },
    { title: '类别', width: 16, value: (row) => row.kindWords },
    { title: '状态', width: 18, value: (row) => stateTitle(row.state) },
    { title: '申请日期', width: 12, kind: 'date', value: (row) => row.applied_on },
    { title: '决定日期', width: 12, kind: 'date', value: (row) => row.decided_on },
    { title: '有效期从', width: 12, kind: 'date', value: (row) => row.valid_from },
    { title: '有效期到', width: 12, kind: 'date', value: (row) => row.valid_until },
    { title: '不再有效的第一天', width: 16, kind: 'date', value: (row) => row.ended_on },
    { title: '结束的原因', width: 20, value: (row) => causeText(row.end_cause) || null },
    { title: '地区', width: 36, value: (row) => row.region },
  ],
  count: (ctx, asked, most) =>
    countRows(ctx, sql`select 1 from ${FROM} where ${listed(ctx, asked)} limit ${most + 1}`),
  async *rows(ctx, asked): AsyncGenerator<Row> {
    const query = sql<Found>`
      select f.name, r.kind, r.state, r.applied_on, r.decided_on, r.valid_from, r.valid_until, r.ended_on, r.end_cause, r.region_key
      from ${FROM} where ${listed(ctx, asked)} order by r.applied_on desc, r.id`;
    const { regions } = ctx.params;
    for await (const row of cursorRows(ctx, query))
      yield {
        ...row,
        kindWords: kindTitle(ctx, row.kind),
        region: regions.fullName(regions.codeOf(row.region_key)),
      };
  },
  filters(ctx, { state, kind, region, text }) {
    const { regions } = ctx.params;
    return [
      { term: '状态', value: state && stateTitle(state) },
      { term: '类别', value: kind && kindTitle(ctx, kind) },
      { term: '地区', value: regions.knownName(region) },
      { term: '姓名', value: text },
    ];
  },
});
