import { z } from 'zod';
import type { Action, Context } from '../../../../platform/action/index.ts';

export const countyCode = z.string().regex(/^\d{6}$/, 'region');

/** Counties that lie in a region, six digits each; with null those of the whole province. */
function countiesIn(ctx: Context, region: string | null): string[] {
  const { regions } = ctx.params;
  const around = region === null ? null : regions.range(region);
  return regions.counties().flatMap(({ code }) => {
    const { lo, hi } = regions.range(code);
    return !around || (lo >= around.lo && hi <= around.hi) ? [code.slice(0, 6)] : [];
  });
}

/** Queues what is done for one county on one day, today for each county of a region; with null for the whole province. */
export async function queueCounties(
  ctx: Context,
  action: Action<z.ZodType<unknown, { county: string; day: string }>>,
  region: string | null,
): Promise<number> {
  const codes = countiesIn(ctx, region);
  for (const county of codes) await ctx.enqueue(action, { county, day: ctx.today });
  return codes.length;
}
