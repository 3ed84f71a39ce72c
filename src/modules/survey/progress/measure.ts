import { sql } from 'kysely';
import type { Context } from '../../../platform/action/index.ts';
import { placesBelow, type Place } from '../campaign/places.ts';
import '../tables.ts';
import { SECOND_DONE, TO_SETTLE } from '../visit/waits.ts';
import { sumOf, type Numbers } from './numbers.ts';

/** The numbers of a campaign at a moment, by place and in all. What the report freezes. */
export interface Measured {
  /** Moment at which it was counted, ISO 8601. */
  asOf: string;
  /** By what the places are. */
  by: 'county' | 'township';
  places: (Place & Numbers)[];
  total: Numbers;
}

/** A campaign's numbers: frozen once it was closed, before that as they stand now. */
export async function numbersOf(
  ctx: Context,
  { id, region_code, report }: { id: string; region_code: string; report: Record<string, unknown> | null },
): Promise<Measured> {
  return (report as unknown as Measured | null) ?? (await measure(ctx, id, region_code));
}

/** Counts a campaign as the actor sees it, by the places below `region`, in one statement. */
export async function measure(ctx: Context, campaignId: string, region: string): Promise<Measured> {
  const { by, keyOf, placeOf } = placesBelow(ctx.params.regions, region);
  const { lo, hi } = ctx.params.regions.range(region);
  const { rows } = await sql<Numbers & { key: number }>`
    select ${keyOf(sql`s.region_key`)} as key, count(*)::int as drawn, count(s.outcome)::int as visited,
      coalesce(sum(s.visits), 0)::int as visits,
      count(*) filter (where s.outcome = 'met')::int as met,
      count(*) filter (where s.outcome = 'away')::int as away,
      count(*) filter (where s.outcome = 'refused')::int as refused,
      count(*) filter (where s.outcome = 'moved')::int as moved,
      count(*) filter (where s.outcome = 'died')::int as died,
      count(*) filter (where s.outcome = 'not-found')::int as "notFound",
      count(*) filter (where ${TO_SETTLE})::int as "toSettle",
      count(*) filter (where s.second)::int as second,
      count(*) filter (where ${SECOND_DONE})::int as "secondDone",
      count(*) filter (where s.second_agrees)::int as "secondAgrees"
    from survey_subject s
    where s.campaign_id = ${campaignId} and s.region_key >= ${lo}::bigint and s.region_key < ${hi}::bigint
    group by 1 order by 1`.execute(ctx.db);
  const places = rows.map(({ key, ...numbers }) => ({ ...placeOf(Number(key)), ...numbers }));
  return { asOf: ctx.now.toISOString(), by, places, total: sumOf(places) };
}
