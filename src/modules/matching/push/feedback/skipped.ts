import { sql } from 'kysely';
import type { Context } from '../../../../platform/action/index.ts';
import { skips, skipsNothing, type Skippable } from './narrow.ts';
import type { Effect } from './rules.ts';
import { groupOfOccupation } from './terms.ts';

interface OpenPosition extends Skippable {
  id: string;
}

/**
 * Which open positions each of these effects skips, as ids that the engine leaves out. One query for all of them, and none
 * where nobody skips anything.
 */
export async function positionsSkipped(
  ctx: Context,
  effects: readonly Effect[],
): Promise<(effect: Effect) => string[]> {
  const counties = [...new Set(effects.flatMap((e) => e.counties))];
  const groups = [...new Set(effects.flatMap((e) => e.groups))];
  if (counties.length + groups.length === 0) return () => [];
  const { rows } = await sql<OpenPosition>`
    select id, county, "group" from (
      select id, case when region_precise and form <> 'REMOTE' then left(region_code, 6) end as county,
        left(occupation, ${sql.lit(groupOfOccupation('0-00-00-00').length)}) as "group"
      from position where state = 'open') open
    where county = any (${counties}) or "group" = any (${groups})`.execute(ctx.db);
  return (effect) =>
    skipsNothing(effect) ? [] : rows.filter((row) => skips(effect, row)).map(({ id }) => id);
}
