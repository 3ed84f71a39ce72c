import { z } from 'zod';
import { defineParameter } from '../../platform/rule/index.ts';

/** Days from one review of a plan to the next, unless the plan itself says fewer or more. */
export const reviewDays = defineParameter({
  id: 'plans.review-days',
  title: '一人一策，隔多久回访一次',
  unit: '天',
  schema: z.int().min(7).max(365),
});
