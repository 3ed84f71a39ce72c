import { sql } from 'kysely';
import { STAFF } from '../../platform/access/roles.ts';
import type { Context } from '../../platform/action/index.ts';
import { countRows, cursorRows, defineExport } from '../../platform/documents/index.ts';
import { planProcedure } from './procedure.ts';
import {
  GRADUATE_COLUMNS,
  graduatesInput,
  graduatesMeant,
  type GraduateRow,
  type GraduatesInput,
} from './queries/graduates.ts';

interface Row extends GraduateRow {
  region: string;
}

async function* rows(ctx: Context, input: GraduatesInput): AsyncGenerator<Row> {
  const query = sql<GraduateRow>`
    select ${GRADUATE_COLUMNS} ${graduatesMeant(ctx, input)} order by g.graduates_on, g.person_id`;
  const { regions } = ctx.params;
  for await (const row of cursorRows(ctx, query))
    yield { ...row, region: regions.fullName(regions.codeOf(row.region_key)) };
}

/** Graduates of a year and how their plans stand (A4). */
export const graduatesExport = defineExport({
  name: 'plans.graduates',
  title: '残疾人毕业生一人一策情况表',
  source: '本辖区档案里登记了毕业日期的人',
  input: graduatesInput,
  roles: STAFF,
  personal: true,
  columns: [
    { title: '姓名', width: 12, value: (row: Row) => row.name },
    { title: '地区', width: 36, value: (row) => row.region },
    { title: '学校', width: 30, value: (row) => row.school },
    { title: '专业', width: 24, value: (row) => row.major },
    { title: '毕业日期', width: 12, kind: 'date', value: (row) => row.graduates_on },
    {
      title: '就业计划',
      width: 16,
      value: (row) => (row.state ? planProcedure.states[row.state].title : '没有'),
    },
    { title: '一对一服务的人', width: 14, value: (row) => row.owner_name },
    { title: '学校的老师', width: 14, value: (row) => row.adviser_name },
  ],
  count: (ctx, input, most) => countRows(ctx, sql`select 1 ${graduatesMeant(ctx, input)} limit ${most + 1}`),
  rows,
  filters(ctx, { year, region, plan }) {
    const { regions } = ctx.params;
    return [
      { term: '毕业年份', value: year === undefined ? '今年' : `${year} 年` },
      { term: '地区', value: regions.knownName(region) },
      { term: '就业计划', value: plan && { with: '有', without: '没有' }[plan] },
    ];
  },
});
