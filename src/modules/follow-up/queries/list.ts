import { sql } from 'kysely';
import { z } from 'zod';
import { addDays, plainDate } from '../../../kernel/dates.ts';
import { anywhere, defineQuery, type Context } from '../../../platform/action/index.ts';
import { filter, pageNumber, pageSize } from '../../../platform/input/index.ts';
import { EMPLOYMENT_FORMS } from '../../employment/index.ts';
import { EARLY_DAYS } from '../actions/record.ts';
import { followUpLimits, followUpMonths } from '../parameters.ts';
import { ASKERS } from '../procedure.ts';
import type { Level } from '../signals.ts';

export const SHOWN = ['due', 'overdue', 'warned', 'done'] as const;
export type Shown = (typeof SHOWN)[number];

export const listInput = {
  show: z.enum(SHOWN).catch('due').default('due'),
  region: filter(z.string().regex(/^\d{6}(\d{3}){0,2}$/)),
  months: filter(z.coerce.number().int().min(1).max(60)),
  level: filter(z.enum(['urgent', 'act', 'look'])),
};

export interface Chosen {
  show: Shown;
  region?: string | undefined;
  months?: number | undefined;
  level?: Level | undefined;
}

/** The rows of a list as one SELECT: follow-ups, or for `warned` the warnings; range and filters as plain values. */
export function chosenRows(ctx: Context, { show, region, months, level }: Chosen) {
  const { regions, book } = ctx.params;
  const asked = regions.knownRange(region);
  const { lo, hi } = asked ?? ctx.actor.scope ?? { lo: 0, hi: 0 };
  const place = sql`t.region_key >= ${lo} and t.region_key < ${hi}`;
  if (show === 'warned')
    return sql`
      select t.id, t.person_id, t.spell_id, t.region_key, t.due_on, null::int as months, t.signal, t.level, t.state, 0 as misses,
        null::boolean as still_working
      from follow_up_warning t
      where ${place} and t.state in ('open', 'acting') and (${level ?? null}::text is null or t.level = ${level ?? null}::text)`;
  const late = addDays(ctx.today, -book.on(followUpLimits, ctx.today).value.within);
  const when =
    show === 'done'
      ? sql`t.state = 'done'`
      : show === 'overdue'
        ? sql`t.state = 'open' and t.due_on < ${late}::date`
        : sql`t.state = 'open' and t.due_on <= ${addDays(ctx.today, EARLY_DAYS)}::date`;
  return sql`
    select t.id, t.person_id, t.spell_id, t.region_key, t.due_on, t.months::int as months, null as signal, null as level, t.state,
      t.misses::int as misses, t.still_working
    from follow_up t where ${place} and ${when} and (${months ?? null}::int is null or t.months = ${months ?? null}::int)`;
}

export interface ListRow {
  id: string;
  person_id: string;
  spell_id: string;
  region_key: number;
  due_on: string;
  months: number | null;
  signal: string | null;
  level: Level | null;
  state: string;
  misses: number;
  still_working: boolean | null;
  name: string | null;
  form: keyof typeof EMPLOYMENT_FORMS;
  employer_name: string | null;
}

/** People to ask how work goes, those due first, or warnings; by region, point of time and level. */
export const listFollowUps = defineQuery({
  name: 'follow-up.list',
  title: '就业跟踪清单',
  input: z.object({
    ...listInput,
    sort: filter(z.enum(['due', '-due'])),
    size: pageSize(50),
    page: pageNumber,
  }),
  allow: { roles: ASKERS, on: anywhere },
  audit: 'read',
  async run(ctx, { sort = 'due', size, page, ...chosen }) {
    const rows = chosenRows(ctx, chosen);
    const { rows: counted } = await sql<{
      total: number;
    }>`select count(*)::int as total from (${rows}) t`.execute(ctx.db);
    const total = counted[0]?.total ?? 0;
    const way = sort === 'due' ? sql`asc` : sql`desc`;
    const found = await sql<ListRow>`
      select l.*, f.name, s.form, s.employer_name
      from (select * from (${rows}) t order by due_on ${way}, id ${way} limit ${size} offset ${(page - 1) * size}) l
        join employment_spell s on s.id = l.spell_id
        left join person_profile f on f.person_id = l.person_id and f.superseded_by is null
      order by l.due_on ${way}, l.id ${way}`.execute(ctx.db);
    ctx.note({ details: { show: chosen.show, page } });
    const { regions } = ctx.params;
    const { within } = ctx.params.book.on(followUpLimits, ctx.today).value;
    return {
      ...chosen,
      /** Points of time to choose among. */
      points: [...ctx.params.book.on(followUpMonths, ctx.today).value],
      total,
      page,
      size,
      pages: Math.max(1, Math.ceil(total / size)),
      rows: found.rows.map((row) => ({
        ...row,
        region: regions.fullName(regions.codeOf(row.region_key)),
        due: plainDate(row.due_on),
        late:
          (row.state === 'open' || row.state === 'acting') &&
          row.due_on < addDays(ctx.today, chosen.show === 'warned' ? 0 : -within),
        work: row.employer_name ?? EMPLOYMENT_FORMS[row.form],
      })),
    };
  },
});
