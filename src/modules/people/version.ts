import { sql } from 'kysely';
import { refuse, type Refusal } from '../../kernel/problem.ts';
import type { Context } from '../../platform/action/index.ts';

type VersionTable = 'person_profile' | 'certificate' | 'ability_profile' | 'job_need';

/** The row in force of a dated table about a person; locked, so that two clerks do not both supersede it. */
async function inForce(ctx: Context, table: VersionTable, personId: string): Promise<string | null> {
  const { rows } = await sql<{ id: string }>`
    select id from ${sql.table(table)} where person_id = ${personId} and superseded_by is null for update`.execute(
    ctx.db,
  );
  return rows[0]?.id ?? null;
}

/**
 * Makes way for a new version: the row in force is marked as superseded by `newId`, never overwritten. With `basedOn` the
 * caller says which version was on the screen; another one in force means that somebody changed it meanwhile.
 */
export async function supersede(
  ctx: Context,
  table: VersionTable,
  personId: string,
  newId: string,
  basedOn?: string,
): Promise<Refusal | null> {
  const current = await inForce(ctx, table, personId);
  if (basedOn !== undefined && basedOn !== (current ?? 'none'))
    return refuse('conflict', 'changed-meanwhile');
  if (current) {
    await sql`update ${sql.table(table)} set superseded_by = ${newId} where id = ${current}`.execute(ctx.db);
  }
  return null;
}
