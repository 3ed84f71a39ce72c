import { sql } from 'kysely';
import { z } from 'zod';
import { countRows, cursorRows, defineExport } from '../../platform/documents/index.ts';
import { EMPLOYMENT_FORMS } from '../employment/index.ts';
import { ASKERS } from './procedure.ts';
import { chosenRows, listInput, type ListRow } from './queries/list.ts';
import { signalOf } from './signals.ts';
import { LEVEL_WORDS, pointWords } from './words.ts';

const SHOW_WORDS = { due: '待回访', overdue: '超期没回访', warned: '有预警', done: '已回访' } as const;

interface Row extends ListRow {
  region: string;
}

/** The list as it is filtered, with names. */
export const followUpExport = defineExport({
  name: 'follow-up.list',
  title: '就业跟踪名单',
  source: '本辖区的就业跟踪服务（按筛选的状态）',
  input: z.object(listInput),
  roles: ASKERS,
  personal: true,
  columns: [
    { title: '姓名', width: 12, value: (row: Row) => row.name ?? '已迁出的人员' },
    { title: '单位或就业形式', width: 30, value: (row) => row.employer_name ?? EMPLOYMENT_FORMS[row.form] },
    { title: '第几个月', width: 10, value: (row) => (row.months === null ? null : pointWords(row.months)) },
    {
      title: '预警',
      width: 20,
      value: (row) => (row.signal === null ? null : (signalOf(row.signal)?.title ?? row.signal)),
    },
    { title: '轻重', width: 10, value: (row) => row.level && LEVEL_WORDS[row.level].title },
    { title: '到期日期', width: 12, kind: 'date', value: (row) => row.due_on },
    { title: '没联系上的次数', width: 14, kind: 'number', value: (row) => row.misses },
    { title: '地区', width: 36, value: (row) => row.region },
  ],
  count: (ctx, asked, most) =>
    countRows(ctx, sql`select 1 from (${chosenRows(ctx, asked)}) x limit ${most + 1}`),
  async *rows(ctx, asked): AsyncGenerator<Row> {
    const query = sql<ListRow>`
      select l.*, f.name, s.form, s.employer_name from (${chosenRows(ctx, asked)}) l
        join employment_spell s on s.id = l.spell_id
        left join person_profile f on f.person_id = l.person_id and f.superseded_by is null
      order by l.due_on, l.id`;
    const { regions } = ctx.params;
    for await (const row of cursorRows(ctx, query))
      yield { ...row, region: regions.fullName(regions.codeOf(row.region_key)) };
  },
  filters(ctx, { show, region, months, level }) {
    const { regions } = ctx.params;
    return [
      { term: '状态', value: SHOW_WORDS[show] },
      { term: '地区', value: regions.knownName(region) },
      { term: '回访', value: months ? pointWords(months) : null },
      { term: '轻重', value: level && LEVEL_WORDS[level].title },
    ];
  },
});
