import { sql } from 'kysely';
import { refuse, type Refusal } from '../../../kernel/problem.ts';
import type { Context } from '../../../platform/action/index.ts';
import { outranks } from '../../../platform/facts/index.ts';
import { precedences } from './parameters.ts';

/** Facts that a version says whole, with the column of the day on which it was so. */
const WHOLE = {
  abilities: { table: 'ability_profile', day: 'assessed_on' },
  need: { table: 'job_need', day: 'registered_on' },
  skills: { table: 'skill_profile', day: 'observed_on' },
  household: { table: 'household', day: 'observed_on' },
} as const;

export interface SaidWhole {
  /** Of the new version. */
  id: string;
  source: string;
  /** yyyy-mm-dd */
  on: string;
  /** The version that was on the screen. */
  basedOn?: string | undefined;
}

/**
 * Makes way for a new version of a fact that is taken whole. Gives what supersedes the new one: null where it counts, the
 * version in force where a better or later word stands. Locked, so that two who write at one moment do not both count.
 */
export async function placeOf(
  ctx: Context,
  part: keyof typeof WHOLE,
  personId: string,
  said: SaidWhole,
): Promise<{ supersededBy: string | null } | Refusal> {
  const { table, day } = WHOLE[part];
  const { rows } = await sql<{ id: string; source: string; on: string }>`
    select id, source, ${sql.ref(day)}::text as on from ${sql.table(table)}
    where person_id = ${personId} and superseded_by is null for update`.execute(ctx.db);
  const [held] = rows;
  if (said.basedOn !== undefined && said.basedOn !== (held?.id ?? 'none'))
    return refuse('conflict', 'changed-meanwhile');
  if (!held) return { supersededBy: null };
  const now = { source: said.source, observedOn: said.on };
  if (!outranks(precedences(ctx)[part], now, { source: held.source, observedOn: held.on }))
    return { supersededBy: held.id };
  await sql`update ${sql.table(table)} set superseded_by = ${said.id} where id = ${held.id}`.execute(ctx.db);
  return { supersededBy: null };
}
