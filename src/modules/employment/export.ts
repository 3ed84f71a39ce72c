import { sql } from 'kysely';
import { z } from 'zod';
import { STAFF } from '../../platform/access/roles.ts';
import type { Context } from '../../platform/action/index.ts';
import { countRows, cursorRows, defineExport } from '../../platform/documents/index.ts';
import { day, filter } from '../../platform/input/index.ts';
import {
  EMPLOYMENT_FORMS,
  END_REASONS,
  SPELL_STATES,
  URBAN_RURAL,
  type EmploymentForm,
  type EndReason,
  type SpellState,
  type UrbanRural,
} from './forms.ts';
import { standingPapers } from './standing-papers.ts';

const STATES = Object.keys(SPELL_STATES) as [SpellState, ...SpellState[]];

/** The filters of the list, and the states that it does not show. */
const input = z.object({
  state: filter(z.enum(STATES)),
  region: filter(z.string().regex(/^\d{6}(\d{3}){0,2}$/)),
  from: filter(day),
  to: filter(day),
});
type Input = z.output<typeof input>;

interface Found {
  name: string | null;
  form: EmploymentForm;
  employer_name: string | null;
  urban_rural: UrbanRural | null;
  started_on: string;
  ended_on: string | null;
  end_reason: EndReason | null;
  state: SpellState;
  verified_on: string | null;
  start_region_key: number;
  papers: number;
}
interface Row extends Found {
  region: string;
}

function condition(ctx: Context, { state, region, from, to }: Input) {
  const { regions } = ctx.params;
  const asked = regions.knownRange(region);
  const range = asked ?? ctx.actor.scope ?? { lo: 0, hi: 0 };
  const place = asked ? sql`s.start_region_key` : sql`s.region_key`;
  return sql`s.superseded_by is null and ${place} >= ${range.lo} and ${place} < ${range.hi}
    and (${state ?? null}::text is null or s.state = ${state ?? null})
    and (${from ?? null}::date is null or s.started_on >= ${from ?? null}::date)
    and (${to ?? null}::date is null or s.started_on <= ${to ?? null}::date)`;
}

/** Spells of work with their state: what was recorded, not what counts. */
export const spellsExport = defineExport({
  name: 'employment.spells',
  title: '就业登记名单',
  source: '本辖区的就业登记（按筛选的状态）',
  input,
  roles: STAFF,
  personal: true,
  columns: [
    { title: '姓名', width: 12, value: (row: Row) => row.name ?? '已迁出的人员' },
    { title: '就业形式', width: 22, value: (row) => EMPLOYMENT_FORMS[row.form] },
    { title: '单位', width: 30, value: (row) => row.employer_name },
    { title: '城乡', width: 8, value: (row) => row.urban_rural && URBAN_RURAL[row.urban_rural] },
    { title: '开始日期', width: 12, kind: 'date', value: (row) => row.started_on },
    { title: '最后在职日期', width: 14, kind: 'date', value: (row) => row.ended_on },
    { title: '离职原因', width: 12, value: (row) => row.end_reason && END_REASONS[row.end_reason] },
    { title: '状态', width: 10, value: (row) => SPELL_STATES[row.state] },
    { title: '核实日期', width: 12, kind: 'date', value: (row) => row.verified_on },
    { title: '材料份数', width: 10, kind: 'number', value: (row) => row.papers },
    { title: '开始时所在地区', width: 36, value: (row) => row.region },
  ],
  count: (ctx, asked, most) =>
    countRows(ctx, sql`select 1 from employment_spell s where ${condition(ctx, asked)} limit ${most + 1}`),
  async *rows(ctx, asked): AsyncGenerator<Row> {
    const query = sql<Found>`
      select f.name, s.form, s.employer_name, s.urban_rural, s.started_on, s.ended_on, s.end_reason, s.state, s.verified_on,
        s.start_region_key, ${standingPapers('s.id')} as papers
      from employment_spell s
        left join person_profile f on f.person_id = s.person_id and f.superseded_by is null
      where ${condition(ctx, asked)} order by s.started_on, s.id`;
    const { regions } = ctx.params;
    for await (const row of cursorRows(ctx, query))
      yield { ...row, region: regions.fullName(regions.codeOf(row.start_region_key)) };
  },
  filters(ctx, { state, region, from, to }) {
    const { regions } = ctx.params;
    return [
      { term: '状态', value: state && SPELL_STATES[state] },
      { term: '开始时所在地区', value: regions.knownName(region) },
      { term: '开始日期从', value: from },
      { term: '开始日期到', value: to },
    ];
  },
});
