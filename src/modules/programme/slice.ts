import { z } from 'zod';
import { invalidField, refuse, Refusal } from '../../kernel/problem.ts';
import type { Region } from '../../kernel/regions.ts';
import type { Context } from '../../platform/action/index.ts';
import type { Slice } from '../../platform/indicator/index.ts';
import { planOn, plansOf, type PlanPeriod } from './plan.ts';

/** Which part of a plan is asked for; left out: the running plan, its whole period, the reader's own region. */
export const sliceFields = {
  plan: z.string().max(40).optional(),
  year: z.coerce.number().int().min(1990).max(2100).optional(),
  region: z
    .string()
    .regex(/^\d{6}(\d{3}){0,2}$/)
    .optional(),
};

export interface Asked {
  plan: PlanPeriod;
  plans: readonly PlanPeriod[];
  /** Null: the whole period. */
  year: number | null;
  region: Region;
  slice: Slice;
  /** Whether the region lies within the reader's own: then the rows may be opened. */
  own: boolean;
}

type Input = z.output<z.ZodObject<typeof sliceFields>>;

function choosePlan(ctx: Context, plans: readonly PlanPeriod[], { plan, year }: Input): PlanPeriod | Refusal {
  const found =
    plan !== undefined
      ? plans.find((p) => p.id === plan)
      : year !== undefined
        ? plans.find((p) => p.years.includes(year))
        : planOn(plans, ctx.today);
  if (!found)
    return plan === undefined && year !== undefined
      ? invalidField('year', 'programme.year-without-plan', { year })
      : refuse('not-found', 'programme.no-plan');
  if (year !== undefined && !found.years.includes(year))
    return invalidField('year', 'programme.year-outside-plan', { year, plan: found.title });
  return found;
}

/** Resolves what was asked for; refuses an unknown plan, a year outside it and an unknown region. */
export function resolveSlice(ctx: Context, input: Input): Asked | Refusal {
  const { regions } = ctx.params;
  const plans = plansOf(ctx);
  const plan = choosePlan(ctx, plans, input);
  if (plan instanceof Refusal) return plan;
  const region = regions.get(input.region ?? ctx.actor.regionCode ?? regions.province.code);
  if (!region) return invalidField('region', 'unknown-region');
  const range = regions.range(region.code);
  const { scope } = ctx.actor;
  const own = scope !== null && range.lo >= scope.lo && range.hi <= scope.hi;
  const year = input.year ?? null;
  return { plan, plans, year, region, own, slice: { years: year === null ? plan.years : [year], range } };
}
