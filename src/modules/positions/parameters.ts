import { z } from 'zod';
import { defineParameter } from '../../platform/rule/index.ts';
import type { Context } from '../../platform/action/index.ts';
import { NATIONAL_WAGE_PARAMETERS, type WageParameters } from './parsing/index.ts';

/** How daily and hourly pay becomes monthly. A province that says nothing gets the national 21.75 days and 8 hours. */
export const wageReading = defineParameter<WageParameters>({
  id: 'positions.wage-reading',
  title: '日薪和时薪折算月薪',
  unit: '天的百分之一，小时',
  schema: z.object({ payDaysPerMonth: z.int().min(100).max(3100), hoursPerDay: z.int().min(1).max(24) }),
  say: ({ payDaysPerMonth, hoursPerDay }) =>
    `一个月按 ${payDaysPerMonth / 100} 天算，一天按 ${hoursPerDay} 小时算`,
});

export function wageParameters(ctx: Pick<Context, 'params' | 'today'>): WageParameters {
  return ctx.params.book.find(wageReading, ctx.today)?.value ?? NATIONAL_WAGE_PARAMETERS;
}
