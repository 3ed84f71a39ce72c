import { sql } from 'kysely';
import { formatDateZh, plainDate } from '../../kernel/dates.ts';
import type { Context } from '../../platform/action/index.ts';
import type { WorklistFilling, WorkWords } from '../../platform/module/index.ts';
import { EMPLOYMENT_FORMS, type EmploymentForm } from '../employment/index.ts';
import { followUpLimits } from './parameters.ts';
import { ASKERS, followUpProcedure, warningProcedure } from './procedure.ts';
import { signalOf } from './signals.ts';
import { pointWords } from './words.ts';

interface Words {
  id: string;
  name: string;
  form: EmploymentForm;
  employer_name: string | null;
  months: number;
  due_on: string;
  signal: string;
}

async function describe(ctx: Context, ids: readonly string[], table: 'follow_up' | 'follow_up_warning') {
  const own =
    table === 'follow_up'
      ? sql`t.months::int as months, t.due_on, '' as signal`
      : sql`0 as months, t.due_on, t.signal`;
  const { rows } = await sql<Words>`
    select t.id, f.name, s.form, s.employer_name, ${own} from ${sql.table(table)} t
      join employment_spell s on s.id = t.spell_id
      join person_profile f on f.person_id = t.person_id and f.superseded_by is null
    where t.id = any (${[...ids]}::uuid[])`.execute(ctx.db);
  return rows;
}

/** People to ask how work goes, from the day on which it is due. */
export const followUpsWaiting: WorklistFilling = {
  kind: 'follow-up.due',
  title: '待回访的人',
  order: 30,
  table: 'follow_up',
  roles: ASKERS,
  states: { open: followUpProcedure.states.open },
  waiting(ctx) {
    const { within } = ctx.params.book.on(followUpLimits, ctx.today).value;
    return sql`
      select t.id, t.region_key, 'open' as state, t.due_on as since, t.due_on + ${within}::int as due_on, null::uuid as owner
      from follow_up t where t.state = 'open' and t.due_on <= ${ctx.today}::date`;
  },
  async describe(ctx, ids): Promise<WorkWords[]> {
    return (await describe(ctx, ids, 'follow_up')).map((row) => ({
      id: row.id,
      title: row.name,
      text: `${row.employer_name ?? EMPLOYMENT_FORMS[row.form]}，${pointWords(row.months)}，${formatDateZh(plainDate(row.due_on))}到期`,
      href: `/follow-ups/${row.id}`,
    }));
  },
};

/** Signs that somebody may lose the work, each with its deadline. */
export const warningsWaiting: WorklistFilling = {
  kind: 'follow-up.warnings',
  title: '离岗预警',
  order: 15,
  table: 'follow_up_warning',
  roles: ASKERS,
  states: { open: warningProcedure.states.open, acting: warningProcedure.states.acting },
  waiting: () => sql`
    select t.id, t.region_key, t.state, t.raised_on as since, t.due_on, null::uuid as owner
    from follow_up_warning t where t.state in ('open', 'acting')`,
  async describe(ctx, ids): Promise<WorkWords[]> {
    return (await describe(ctx, ids, 'follow_up_warning')).map((row) => ({
      id: row.id,
      title: row.name,
      text: `${signalOf(row.signal)?.title ?? row.signal}，${row.employer_name ?? EMPLOYMENT_FORMS[row.form]}`,
      href: `/follow-ups/warnings/${row.id}`,
    }));
  },
};
