import type { Context } from '../../../platform/action/index.ts';
import type { PlanPeriod } from '../plan.ts';
import type { Targets } from './read.ts';

/** One number of the table: of a region in a year, null: in the whole period. */
export interface Place {
  region: string;
  year: number | null;
}

/** Who is below a region in the table of targets: units of the province, counties of a unit, townships of a county. */
export function below(ctx: Context, region: string): { code: string; name: string }[] {
  return ctx.params.regions.children(region).map(({ code, name }) => ({ code, name }));
}

/** The numbers that belong to the table of a region. The province, above which nobody stands, sets its own years as well. */
export function placesOf(ctx: Context, plan: PlanPeriod, region: string): Place[] {
  const years = [null, ...plan.years];
  const own = region === ctx.params.regions.province.code ? plan.years.map((year) => ({ region, year })) : [];
  return [...own, ...below(ctx, region).flatMap(({ code }) => years.map((year) => ({ region: code, year })))];
}

/** Where parts and whole differ. */
export interface Check {
  /** `below`: of the regions below in this year (null: in the whole period); `years`: of the years of one region. */
  kind: 'below' | 'years';
  region: string;
  year: number | null;
  whole: number;
  parts: number;
}

const sum = (numbers: readonly number[]) => numbers.reduce((total, n) => total + n, 0);
const known = (numbers: readonly (number | null)[]) => numbers.filter((n) => n !== null);

/** Every sum of the table that does not come out: nothing forbids it, but whoever reads the table is told. */
export function checkSums(ctx: Context, plan: PlanPeriod, region: string, targets: Targets): Check[] {
  const codes = below(ctx, region).map(({ code }) => code);
  const down = [null, ...plan.years].flatMap((year): Check[] => {
    const whole = targets(region, year);
    const parts = known(codes.map((code) => targets(code, year)));
    if (whole === null || parts.length === 0 || sum(parts) === whole) return [];
    return [{ kind: 'below', region, year, whole, parts: sum(parts) }];
  });
  const across = [region, ...codes].flatMap((code): Check[] => {
    const whole = targets(code, null);
    const parts = known(plan.years.map((year) => targets(code, year)));
    // Years that nobody has set yet may hold the rest.
    const open = parts.length < plan.years.length && sum(parts) < (whole ?? 0);
    if (whole === null || parts.length === 0 || open || sum(parts) === whole) return [];
    return [{ kind: 'years', region: code, year: null, whole, parts: sum(parts) }];
  });
  return [...down, ...across];
}
