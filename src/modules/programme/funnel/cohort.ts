import { sql, type RawBuilder } from 'kysely';
import { ofWorkingAge } from '../../employment/index.ts';
import { endOf, here, inForce, over, stood, type Look } from './asked.ts';
import { groupOf, type GroupName } from './groups.ts';
import { hired, STAGES, tooEarly } from './stages.ts';

/** What one person of the cohort is put under: a region below, or a cell of a group. */
export type By = { readonly step: number } | { readonly group: GroupName } | null;

function keyOf(look: Look, by: By): RawBuilder<unknown> {
  if (by === null) return sql`null::text`;
  if ('step' in by) return sql`(p.region_key / ${sql.lit(by.step)} * ${sql.lit(by.step)})::text`;
  return groupOf(by.group).key(look);
}

/** Who was at work on the first day. */
function working(look: Look): RawBuilder<unknown> {
  return sql`select distinct s.person_id from employment_spell s
    where ${here(look, 's')} and ${stood(look, 's')} and s.started_on <= ${look.from}::date
      and (${endOf(look, 's')} is null or ${endOf(look, 's')} >= ${look.from}::date)`;
}

/** The latest stage that each got to, asked from the last one: so whoever got there counts in all before it. */
function furthest(): RawBuilder<unknown> {
  const cases = STAGES.map((_, at) => at)
    .slice(1)
    .toReversed()
    .map((at) => sql`when ${sql.ref(`s${at}`)}.person_id is not null then ${sql.lit(at)}`);
  return sql`case ${sql.join(cases, sql` `)} else 0 end`;
}

/**
 * One row for each person of the cohort: `person_id`, `region_key`, `key`, `furthest` (number of the latest stage) and `waits`
 * (hired, and too lately to say whether they stay). The one statement behind figure, rows and export.
 */
export function cohortOf(look: Look, by: By): RawBuilder<unknown> {
  const profile = by !== null && 'group' in by && groupOf(by.group).profile === true;
  const joins = STAGES.map(
    ({ reached }, at) =>
      sql`left join (${reached(look)}) ${sql.ref(`s${at}`)} on ${sql.ref(`s${at}`)}.person_id = p.id`,
  ).slice(1);
  return sql`
    with hired as materialized (${hired(look)}), working as materialized (${working(look)})
    select p.id as person_id, p.region_key, ${keyOf(look, by)} as key, ${furthest()} as furthest,
      h.since is not null and ${tooEarly(look)} as waits
    from person p
      join certificate c on c.person_id = p.id and c.status = 'VALID' and ${here(look, 'c')} and ${inForce(look, 'certificate', 'c')}
      ${profile ? sql`left join person_profile f on f.person_id = p.id and f.superseded_by is null and ${here(look, 'f')}` : sql``}
      ${sql.join(joins, sql` `)}
      left join hired h on h.person_id = p.id
      left join working w on w.person_id = p.id
    where ${here(look, 'p')} and ${ofWorkingAge(look.from, look.ages)}
      and ${look.present ? sql`true` : sql`p.recorded_at < ${over(look)}`}
      and w.person_id is null`;
}
