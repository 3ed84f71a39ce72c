import { sql } from 'kysely';
import type { KeyRange } from '../../../../kernel/regions.ts';
import type { Context } from '../../../../platform/action/index.ts';
import { personsById, SEEKING, type FoundPerson } from '../../read/persons.ts';

export interface Sample {
  /** Persons of the region who want work and did not object to suggestions. */
  among: number;
  rows: FoundPerson[];
}

/**
 * At most `size` of the people of a region who may be suggested, the same for the same seed: drawn by a hash, so that neither
 * place nor date of registration decides.
 */
export async function sampleOf(
  ctx: Context,
  { lo, hi }: KeyRange,
  { seed, size }: { seed: number; size: number },
): Promise<Sample> {
  const { rows } = await sql<{ id: string; among: number }>`
    select n.person_id as id, (count(*) over ())::int as among from job_need n
    where ${SEEKING} and n.region_key >= ${lo} and n.region_key < ${hi}
    order by hashtextextended(n.person_id::text, ${seed}), n.person_id limit ${size}`.execute(ctx.db);
  const found = await personsById(
    ctx,
    rows.map(({ id }) => id),
  );
  return { among: rows[0]?.among ?? 0, rows: rows.flatMap(({ id }) => found.get(id) ?? []) };
}
