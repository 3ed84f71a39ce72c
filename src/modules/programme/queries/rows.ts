import { sql } from 'kysely';
import { z } from 'zod';
import { plainDate } from '../../../kernel/dates.ts';
import { maskName, spokenName } from '../../../kernel/mask.ts';
import { Refusal } from '../../../kernel/problem.ts';
import { STAFF } from '../../../platform/access/roles.ts';
import { anywhere, defineQuery, type Context } from '../../../platform/action/index.ts';
import { inCell, inSlice } from '../../../platform/indicator/index.ts';
import { standingPapers, type EmploymentForm } from '../../employment/index.ts';
import { BREAK_DOWNS, newEmployment, type NewEmploymentBy } from '../indicators.ts';
import { resolveSlice, sliceFields, type Asked } from '../slice.ts';

const PAGE_SIZE = 50;

interface Row {
  person_id: string;
  name: string | null;
  year: number;
  spell_id: string;
  region_key: number;
  started_on: string;
  form: EmploymentForm;
  employer_name: string | null;
  verified_on: string | null;
  papers: number;
}

function condition(asked: Asked, by: NewEmploymentBy | undefined, key: string | undefined) {
  if (by === undefined || key === undefined) return inSlice(asked.slice);
  return sql<boolean>`${inSlice(asked.slice)} and ${inCell(newEmployment, by, key === 'none' ? null : key)}`;
}

async function pageOf(
  ctx: Context,
  { slice: { years } }: Asked,
  where: ReturnType<typeof condition>,
  page: number,
): Promise<Row[]> {
  // Says nothing new, but lets the newest rows be read from the index that holds them by date.
  const inPeriod = sql<boolean>`started_on >= make_date(${Math.min(...years)}, 1, 1) and started_on < make_date(${Math.max(...years) + 1}, 1, 1)`;
  const { rows } = await sql<Row>`
    select c.person_id, f.name, c.year, c.spell_id, c.region_key, c.started_on, c.form, s.employer_name, s.verified_on,
      ${standingPapers('c.spell_id')} as papers
    from (select * from counted_start where ${where} and ${inPeriod} order by started_on desc, spell_id desc limit ${PAGE_SIZE} offset ${(page - 1) * PAGE_SIZE}) c
      left join employment_spell s on s.city = c.city and s.id = c.spell_id
      left join person_profile f on f.person_id = c.person_id and f.superseded_by is null
    order by c.started_on desc, c.spell_id desc`.execute(ctx.db);
  return rows;
}

/**
 * The rows behind the figure, by the same condition: each counted start with its person (name masked), spell and papers. Under
 * the reader's own scope: of a wider region only the own part is listed.
 */
export const newEmploymentRows = defineQuery({
  name: 'programme.new-employment-rows',
  title: '新增就业明细',
  input: z.strictObject({
    ...sliceFields,
    by: z.enum(BREAK_DOWNS).optional(),
    key: z.string().max(20).optional(),
    page: z.coerce.number().int().min(1).max(20_000).default(1),
  }),
  allow: { roles: STAFF, on: anywhere },
  audit: 'sensitive-read',
  async run(ctx, input) {
    const asked = resolveSlice(ctx, input);
    if (asked instanceof Refusal) return asked;
    const { plan, year, region, own } = asked;
    const { regions } = ctx.params;
    const where = condition(asked, input.by, input.key);
    const { rows: counts } = await sql<{
      n: number;
    }>`select count(*)::integer as n from counted_start where ${where}`.execute(ctx.db);
    const total = counts[0]?.n ?? 0;
    const rows = await pageOf(ctx, asked, where, input.page);
    ctx.note({
      table: 'counted_start',
      details: { region: region.code, plan: plan.id, year, page: input.page, rows: rows.length },
    });
    return {
      plan: { id: plan.id, title: plan.title },
      year,
      region: { code: region.code, name: regions.fullName(region.code) },
      /** False: the region is wider than the reader's own, and other regions' rows are left out. */
      own,
      total,
      page: input.page,
      pages: Math.max(1, Math.ceil(total / PAGE_SIZE)),
      rows: rows.map((row) => ({
        /** Null where the person has moved out of the reader's region. */
        personId: row.name === null ? null : row.person_id,
        name: row.name === null ? null : { shown: maskName(row.name), spoken: spokenName(row.name) },
        year: row.year,
        spellId: row.spell_id,
        region: regions.fullName(regions.codeOf(row.region_key)),
        startedOn: plainDate(row.started_on),
        form: row.form,
        employer: row.employer_name,
        verifiedOn: row.verified_on === null ? null : plainDate(row.verified_on),
        papers: row.papers,
      })),
    };
  },
});
