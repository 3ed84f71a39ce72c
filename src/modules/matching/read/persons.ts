import { sql } from 'kysely';
import type { Context } from '../../../platform/action/index.ts';
import { consentHolds } from '../../people/index.ts';
import { demandsOf } from '../engine/index.ts';
import type { KnownPosition } from '../known/position.ts';
import type { PersonRow } from '../known/person.ts';
import { inBatches } from './batches.ts';

/** What faces show of a person beside what the engine needs. */
export interface FoundPerson extends PersonRow {
  city: number;
  name: string;
  sex: 'M' | 'F';
  birth_date: string;
  wants_work: boolean | null;
}

const COLUMNS = sql`p.id, p.city, p.region_code, p.sex, p.birth_date, f.name, f.education, a.abilities,
  n.wants_work, n.occupations, n.skills, n.min_wage, n.commute, n.forms`;

// Category and grade stand in `certificate`, which matching does not read.
export const PEOPLE = sql`person p
  join person_profile f on f.person_id = p.id and f.superseded_by is null
  left join ability_profile a on a.person_id = p.id and a.superseded_by is null`;

/** Who may be suggested at all: wants work and did not object. */
export const SEEKING = sql`n.superseded_by is null and n.wants_work
  and ${consentHolds('suggest-positions', sql`n.person_id`)}`;

/** People within the actor's scope, by id. */
export async function personsById(ctx: Context, ids: readonly string[]): Promise<Map<string, FoundPerson>> {
  const { rows } = await sql<FoundPerson>`
    select ${COLUMNS} from ${PEOPLE}
    left join job_need n on n.person_id = p.id and n.superseded_by is null
    where p.id = any(${ids}::uuid[])`.execute(ctx.db);
  return new Map(rows.map((row) => [row.id, row]));
}

/** Of these people within the actor's scope those who want work and did not object to suggestions, by id. */
export async function seekersById(ctx: Context, ids: readonly string[]): Promise<FoundPerson[]> {
  const { rows } = await sql<FoundPerson>`
    select ${COLUMNS} from job_need n join ${PEOPLE} on p.id = n.person_id
    where ${SEEKING} and n.person_id = any(${ids}::uuid[]) order by p.id`.execute(ctx.db);
  return rows;
}

/** One person within the actor's scope; null where there is none. */
export const personById = async (ctx: Context, id: string): Promise<FoundPerson | null> =>
  (await personsById(ctx, [id])).get(id) ?? null;

/** Where people must live to reach the position, as ranges of region keys; wider than the definition, never narrower. */
function within(ctx: Context, { position, unknown }: KnownPosition) {
  const { regions } = ctx.params;
  const unit = regions.has(position.region) ? regions.unitRegion(regions.unit(position.region)) : null;
  if (position.form === 'REMOTE' || unit === null) return sql`true`;
  const around = regions.range(unit.code);
  const inUnit = sql`n.region_key >= ${around.lo} and n.region_key < ${around.hi}`;
  if (unknown.has('county')) return inUnit;
  const county = regions.range(position.region);
  return sql`${inUnit} and (n.commute is distinct from 'county'
    or (n.region_key >= ${county.lo} and n.region_key < ${county.hi}))`;
}

/** Of what was assessed only what the position demands: the rest would be most of what is read. */
function demandedLevels({ position }: KnownPosition) {
  const pairs = Object.keys(position.demands).map((fn) => sql`${sql.lit(fn)}, a.abilities -> ${sql.lit(fn)}`);
  return sql`case when a.abilities is not null then jsonb_build_object(${sql.join(pairs)}) end`;
}

/** Nobody who was found not to meet a demand that nothing lifts; who was not assessed stays. */
function mayMeetDemands({ position }: KnownPosition) {
  const bare = demandsOf(position).filter(({ lifters }) => lifters.length === 0);
  const may = bare.map(
    ({ fn, level }) => sql`coalesce((a.abilities ->> ${sql.lit(fn)})::int, 4) >= ${level}`,
  );
  return may.length === 0 ? sql`true` : sql.join(may, sql` and `);
}

const BATCH = 5_000;
const HIGHEST_INTEGER = 2_147_483_647;

/**
 * People within the actor's scope who want work, did not object to suggestions and may reach the position, in order of registration, in
 * batches: a province has hundreds of thousands. Leaves out only whom the definition leaves out: the engine decides.
 */
export function seekersNear(ctx: Context, known: KnownPosition): AsyncGenerator<PersonRow[]> {
  const { education, wage_high } = known.row;
  return inBatches(
    ctx,
    { name: 'seekers', size: BATCH },
    sql<PersonRow>`
    select p.id, p.region_code, f.education, ${demandedLevels(known)} as abilities,
      n.occupations, n.skills, n.min_wage, n.commute, n.forms
    from job_need n join ${PEOPLE} on p.id = n.person_id
    where ${SEEKING} and ${within(ctx, known)}
      and (f.education is null or f.education >= ${education ?? 0})
      and (n.min_wage is null or n.min_wage <= ${wage_high ?? HIGHEST_INTEGER})
      and ${mayMeetDemands(known)}
    order by p.id`,
  );
}

/** People of a range of regions who want work and did not object to suggestions, in order of registration, at most `limit`; null: all. */
export async function seekersWithin(
  ctx: Context,
  { lo, hi }: { lo: number; hi: number },
  limit: number | null = null,
): Promise<FoundPerson[]> {
  const { rows } = await sql<FoundPerson>`
    select ${COLUMNS} from job_need n join ${PEOPLE} on p.id = n.person_id
    where ${SEEKING} and n.region_key >= ${lo} and n.region_key < ${hi}
    order by p.id limit ${limit}::int`.execute(ctx.db);
  return rows;
}
