import { sql } from 'kysely';
import type { Context } from '../../../platform/action/index.ts';
import type { Slice } from '../../../platform/indicator/index.ts';

/** Spells that would perhaps count once they are verified: shown beside the figure, never in it. */
export async function pendingIn(ctx: Context, { years, range }: Slice): Promise<number> {
  const { rows } = await sql<{ n: number }>`
    select count(*)::integer as n from employment_spell
    where state = 'pending' and superseded_by is null and start_region_key >= ${range.lo} and start_region_key < ${range.hi}
      and started_on >= make_date(${Math.min(...years)}, 1, 1) and started_on < make_date(${Math.max(...years) + 1}, 1, 1)`.execute(
    ctx.db,
  );
  return rows[0]?.n ?? 0;
}
