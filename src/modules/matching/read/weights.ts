import { sql } from 'kysely';
import type { Context } from '../../../platform/action/index.ts';
import { weightLimits } from '../console/weights/limits.ts';
import { regionsAbove, standingAt, type Decisions, type Standing } from '../console/weights/standing.ts';
import { DEFAULT_WEIGHTS, type Weights } from '../engine/index.ts';
import { matchingWeights } from '../parameters.ts';

/** The weights of the whole province on the day, and how far a region may move them. */
export const provinceWeights = (ctx: Context) => ({
  base: ctx.params.book.find(matchingWeights, ctx.today)?.value ?? DEFAULT_WEIGHTS,
  limits: ctx.params.book.find(weightLimits, ctx.today)?.value ?? null,
});

type Row = { region_code: string } & { [part in keyof Weights]: number | null };

/** One decision as the engine takes it; null: as the region above. */
export function decidedWeights({ occ, skill, wage, dist, form }: Omit<Row, 'region_code'>): Weights | null {
  if (occ === null || skill === null || wage === null || dist === null || form === null) return null;
  return { occ, skill, wage, dist, form };
}

/** The decision of each region that holds on the day; at most one a county, so all are read at once. */
export async function decisionsOn(ctx: Context): Promise<Decisions> {
  const { rows } = await sql<Row>`
    select distinct on (region_code) region_code, occ, skill, wage, dist, form from matching_weights
    where withdrawn_at is null and applies_from <= ${ctx.today}::date
    order by region_code, applies_from desc, set_at desc, id desc`.execute(ctx.db);
  return new Map(rows.map((row) => [row.region_code, decidedWeights(row)]));
}

/** What holds at any place today, by its region code. One query, however many places are asked. */
export async function weightsByPlace(ctx: Context): Promise<(regionCode: string) => Weights> {
  const standing = await standingByPlace(ctx);
  return (code) => standing(code).weights;
}

/** As {@link weightsByPlace}, with the region that decided. `instead`: decisions that are only tried. */
export async function standingByPlace(
  ctx: Context,
  instead: Decisions = new Map(),
): Promise<(regionCode: string) => Standing> {
  const decisions = new Map([...(await decisionsOn(ctx)), ...instead]);
  const province = provinceWeights(ctx);
  const known = new Map<string, Standing>();
  return (code) => {
    const county = code.slice(0, 6);
    const found =
      known.get(county) ?? standingAt(regionsAbove(ctx.params.regions, county), decisions, province);
    known.set(county, found);
    return found;
  };
}

/** What holds where somebody lives. */
export const weightsAt = async (ctx: Context, regionCode: string): Promise<Weights> =>
  (await weightsByPlace(ctx))(regionCode);

/**
 * One measure for a list of people of several places: what holds where the asker works. Scores by different weights could not be
 * put in one order.
 */
export const weightsOfAsker = (ctx: Context): Promise<Weights> =>
  weightsAt(ctx, ctx.actor.regionCode ?? ctx.params.regions.province.code);
