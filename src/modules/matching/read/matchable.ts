import { sql } from 'kysely';
import type { Context } from '../../../platform/action/index.ts';
import type { Matchable } from '../engine/index.ts';
import type { PersonRow } from '../known/person.ts';
import { peopleToMatch } from '../push/input.ts';
import { inBatches } from './batches.ts';
import { PEOPLE, SEEKING } from './persons.ts';

interface Row extends PersonRow {
  region_key: number;
}

/** What the engine reads of people, and nothing by which they are called or found. */
const ROWS = sql`select p.id, p.region_key, p.region_code, f.education, a.abilities,
    n.occupations, n.skills, n.min_wage, n.commute, n.forms
  from job_need n join ${PEOPLE} on p.id = n.person_id
  where ${SEEKING}`;

/** As they are asked for positions, too: narrowed by what they said. */
async function asMatchable(ctx: Context, rows: readonly Row[]): Promise<Matchable[]> {
  const people = await peopleToMatch(ctx, rows);
  return rows.flatMap(({ id, region_key: regionKey }) => {
    const person = people.get(id)?.asked.person;
    return person ? [{ id, regionKey, person }] : [];
  });
}

/** Rows that are read at a time; between two batches others have their turn. Full parts of the memory are made of whole batches. */
const BATCH = 2_048;

/** Everybody in the actor's scope who may be suggested, in batches and in no order. */
export async function* matchablePeople(ctx: Context): AsyncGenerator<Matchable[]> {
  for await (const rows of inBatches(ctx, { name: 'matchable', size: BATCH }, sql<Row>`${ROWS}`))
    yield await asMatchable(ctx, rows);
}

/** Those of `ids` who may be suggested. */
export async function matchableOf(ctx: Context, ids: readonly string[]): Promise<Matchable[]> {
  const { rows } = await sql<Row>`${ROWS} and n.person_id = any(${ids}::uuid[])`.execute(ctx.db);
  return asMatchable(ctx, rows);
}

/** Everybody in the actor's scope whose noes may change what they are suggested: what they change ends by the day. */
export async function peopleWithFeedback(ctx: Context): Promise<string[]> {
  const { rows } = await sql<{ person_id: string }>`
    select distinct person_id from match_exclusion
    where said_by = 'person' and reason_code is not null and position_terms is not null
      and withdrawn_at is null and effect_off_at is null`.execute(ctx.db);
  return rows.map((row) => row.person_id);
}
