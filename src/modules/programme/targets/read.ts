import type { Context } from '../../../platform/action/index.ts';
import { targetOf, type PlanPeriod } from '../plan.ts';
import './tables.ts';

/** Targets of a plan by region and year (null: the whole period). */
export type Targets = (region: string, year: number | null) => number | null;

/**
 * The targets that are in force: what an office has set wins over what stands in the plan itself; null where nobody has set one.
 * Numbers of all regions, so it is asked inside `overAllRegions`: a county may see what its city has to reach.
 */
export async function targetsOf(ctx: Context, plan: PlanPeriod): Promise<Targets> {
  const { regions } = ctx.params;
  const rows = await ctx.db
    .selectFrom('programme_target')
    .select(['region_code', 'year', 'value'])
    .where('plan', '=', plan.id)
    .where('superseded_by', 'is', null)
    .execute();
  const set = new Map(rows.map(({ region_code, year, value }) => [`${region_code} ${year}`, value]));
  return (region, year) =>
    set.get(`${region} ${year}`) ?? targetOf(plan, region, regions.province.code, year);
}
