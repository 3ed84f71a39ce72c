import { sql } from 'kysely';
import { STAFF } from '../../platform/access/roles.ts';
import type { Context } from '../../platform/action/index.ts';
import { countRows, cursorRows, defineExport } from '../../platform/documents/index.ts';
import { GOAL_KINDS, PLAN_KINDS } from './kinds.ts';
import { planProcedure } from './procedure.ts';
import { listInput, plansMeant, type ListInput } from './queries/find.ts';
import { PLAN_COLUMNS, type PlanRow } from './queries/list.ts';

interface Row extends PlanRow {
  region: string;
}

async function* rows(ctx: Context, input: ListInput): AsyncGenerator<Row> {
  const query = sql<PlanRow>`select ${PLAN_COLUMNS} ${plansMeant(ctx, input)} order by p.moved_at desc, p.id`;
  const { regions } = ctx.params;
  for await (const row of cursorRows(ctx, query))
    yield { ...row, region: regions.fullName(regions.codeOf(row.region_key)) };
}

/** The list of plans under its filters. */
export const plansExport = defineExport({
  name: 'plans.list',
  title: '一人一策台账',
  source: '本辖区残疾人的就业计划',
  input: listInput,
  roles: STAFF,
  personal: true,
  columns: [
    { title: '姓名', width: 12, value: (row: Row) => row.name },
    { title: '地区', width: 36, value: (row) => row.region },
    { title: '种类', width: 12, value: (row) => PLAN_KINDS[row.kind] },
    { title: '状态', width: 14, value: (row) => planProcedure.states[row.state].title },
    { title: '目标', width: 16, value: (row) => GOAL_KINDS[row.goal] },
    { title: '本人想要什么', width: 40, value: (row) => row.wanted },
    { title: '什么时候以前', width: 12, kind: 'date', value: (row) => row.goal_by },
    { title: '措施', width: 6, kind: 'number', value: (row) => row.measures },
    { title: '做完的措施', width: 10, kind: 'number', value: (row) => row.done },
    { title: '负责人', width: 14, value: (row) => (row.owner_id === null ? null : row.owner_name) },
    { title: '建立日期', width: 12, kind: 'date', value: (row) => row.opened_on },
    { title: '下次回访', width: 12, kind: 'date', value: (row) => row.next_review_on },
  ],
  count: (ctx, input, most) => countRows(ctx, sql`select 1 ${plansMeant(ctx, input)} limit ${most + 1}`),
  rows,
  filters(ctx, { region, kind, state, text }) {
    const { regions } = ctx.params;
    return [
      { term: '地区', value: regions.knownName(region) },
      { term: '种类', value: kind && PLAN_KINDS[kind] },
      { term: '状态', value: state && state !== 'open' ? planProcedure.states[state].title : '没结束的' },
      // What was typed is a name.
      { term: '姓名', value: text ? '按输入的姓名查找' : undefined },
    ];
  },
});
