import { sql } from 'kysely';
import { refuse, type Refusal } from '../../kernel/problem.ts';
import type { Context } from '../../platform/action/index.ts';
import type { ClosedWhy } from './closing/why.ts';
import type { PositionState } from './tables.ts';

/** What a position is, as other rooms need it. */
export interface PositionBrief {
  id: string;
  city: number;
  title: string;
  state: PositionState;
  employerId: string | null;
  employerName: string | null;
  /** Place of work; the region of the office that keeps it while the place is not known. */
  regionCode: string;
  headcount: number;
  filled: number;
  /** Null unless it was closed. */
  closedWhy: ClosedWhy | null;
}

/** The position, if the actor may see it (open ones anybody may); a refusal `not-found` otherwise. */
export async function positionBrief(ctx: Context, positionId: string): Promise<PositionBrief | Refusal> {
  const row = await ctx.db
    .selectFrom('position')
    .select([
      'id',
      'city',
      'title',
      'state',
      'employer_id',
      'employer_name',
      'region_code',
      'region_key',
      'headcount',
      'filled',
      'closed_why',
    ])
    .where('id', '=', positionId)
    .executeTakeFirst();
  if (!row) return refuse('not-found', 'no-such-record');
  return {
    id: row.id,
    city: row.city,
    title: row.title,
    state: row.state,
    employerId: row.employer_id,
    employerName: row.employer_name,
    regionCode: row.region_code ?? ctx.params.regions.codeOf(row.region_key),
    headcount: row.headcount,
    filled: row.filled,
    closedWhy: row.closed_why,
  };
}

/**
 * Takes one place of an open position, also of another region's, for somebody of the actor's region was hired.
 * Refuses `position-full` when none is left or the position is no longer open.
 */
export function fillPosition(ctx: Context, positionId: string): Promise<{ filled: number } | Refusal> {
  return changeFilled(ctx, positionId, 1);
}

/** Gives a place back when a hire is undone. */
export function unfillPosition(ctx: Context, positionId: string): Promise<{ filled: number } | Refusal> {
  return changeFilled(ctx, positionId, -1);
}

async function changeFilled(
  ctx: Context,
  positionId: string,
  change: 1 | -1,
): Promise<{ filled: number } | Refusal> {
  const { rows } = await sql<{
    filled: number | null;
  }>`select position_fill(${positionId}::uuid, ${change}) as filled`.execute(ctx.db);
  const filled = rows[0]?.filled ?? null;
  return filled === null ? refuse('conflict', 'position-full') : { filled };
}
