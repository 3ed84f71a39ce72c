import { z } from 'zod';
import type { Context } from '../../platform/action/index.ts';
import { yearOf, type PlainDate } from '../../kernel/dates.ts';
import { defineParameter, type Dated } from '../../platform/rule/index.ts';

const planSchema = z.object({
  id: z.string(),
  title: z.string(),
  /** Starts of new employment that the plan wants, whole province and period; null: the plan names no number that we know. */
  target: z.number().int().positive().nullable(),
  /** Shares of the target set by the province; a region or a year without an entry has none. */
  split: z.array(
    z.object({ region: z.string(), year: z.number().int().nullable(), value: z.number().int().positive() }),
  ),
});

export type Plan = z.output<typeof planSchema>;

/** The action plans for the employment of persons with disabilities: each holds for its period, so they are dated values. */
export const planParameter = defineParameter({
  id: 'programme.plan',
  title: '促进残疾人就业行动方案',
  unit: '方案',
  schema: planSchema,
  say: ({ title, target }) => `${title}：${target === null ? '总数没有公布' : `新增就业 ${target} 人`}`,
});

export interface PlanPeriod extends Plan {
  years: readonly number[];
  source: Dated<Plan>['cites'];
  confirmed: boolean;
}

function periodOf({ from, to, value, cites, confirmed }: Dated<Plan>): PlanPeriod {
  // A plan ends with a calendar year; `to` is the first day after it.
  const last = to === null ? yearOf(from) : yearOf(to) - 1;
  const years = Array.from({ length: last - yearOf(from) + 1 }, (_, i) => yearOf(from) + i);
  return { ...value, years, source: cites, confirmed };
}

/** All plans, oldest first. */
export function plansOf(ctx: Pick<Context, 'params'>): PlanPeriod[] {
  return ctx.params.book.history(planParameter).map(periodOf);
}

/** The plan that is running on a day, else the last one. */
export function planOn(plans: readonly PlanPeriod[], day: PlainDate): PlanPeriod | null {
  return plans.find((plan) => plan.years.includes(yearOf(day))) ?? plans.at(-1) ?? null;
}

/** What the plan wants of a region in a year (null: the whole period); null where nobody has split it so far down. */
export function targetOf(
  plan: PlanPeriod,
  region: string,
  province: string,
  year: number | null,
): number | null {
  if (region === province && year === null) return plan.target;
  return plan.split.find((share) => share.region === region && share.year === year)?.value ?? null;
}
