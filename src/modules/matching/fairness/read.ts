import { sql, type RawBuilder } from 'kysely';
import type { Context } from '../../../platform/action/index.ts';
import type { PersonRow } from '../known/person.ts';
import { inBatches } from '../read/batches.ts';
import { SEEKING } from '../read/persons.ts';
import { EXPOSURES, LAST_PLACE } from './exposure.ts';
import type { GroupRow } from './groups.ts';

/** A person who wants work, with the groups of the sheet and what was pushed to them in the year. */
export interface SeekerRow extends PersonRow, GroupRow {
  pushed: number;
  /** Of what was pushed, in millionths. */
  exposure: number;
}

const BATCH = 2_000;

/** Suggestions pushed to each person in a civil year of Shanghai, with their exposure. */
export const pushedIn = (year: number): RawBuilder<unknown> => sql`
  select person_id, count(*)::int as pushed,
    sum((${sql.lit(`{${EXPOSURES.join(',')}}`)}::int[])[least(rank, ${sql.lit(LAST_PLACE)})])::float8 as exposure
  from pushed_suggestion
  where pushed_at >= make_timestamptz(${year}, 1, 1, 0, 0, 0, 'Asia/Shanghai')
    and pushed_at < make_timestamptz(${year + 1}, 1, 1, 0, 0, 0, 'Asia/Shanghai')
  group by person_id`;

/**
 * Everybody in the range who wants work and did not object to suggestions: whom the sheet is about. Category, sex and age stand
 * beside what the engine takes and are read here alone.
 */
export const seekersIn = ({ lo, hi }: { lo: number; hi: number }): RawBuilder<unknown> => sql`
  job_need n join person p on p.id = n.person_id
    left join certificate c on c.person_id = p.id and c.superseded_by is null
  where ${SEEKING} and n.region_key >= ${lo} and n.region_key < ${hi}`;

export const ageToday = (ctx: Context): RawBuilder<number> =>
  sql`extract(year from age(${ctx.today}::date, p.birth_date))::int`;

/** All of them, in batches. */
export const seekersOf = (
  ctx: Context,
  range: { lo: number; hi: number },
  year: number,
): AsyncGenerator<SeekerRow[]> =>
  inBatches(
    ctx,
    { name: 'fairness_seekers', size: BATCH },
    sql<SeekerRow>`
    select s.*, f.education, a.abilities, coalesce(u.pushed, 0) as pushed, coalesce(u.exposure, 0) as exposure
    from (select p.id, p.region_code, p.region_key, p.sex, ${ageToday(ctx)} as age, c.category,
        n.occupations, n.skills, n.min_wage, n.commute, n.forms
      from ${seekersIn(range)}) s
      join person_profile f on f.person_id = s.id and f.superseded_by is null
      left join ability_profile a on a.person_id = s.id and a.superseded_by is null
      left join (${pushedIn(year)}) u on u.person_id = s.id`,
  );
