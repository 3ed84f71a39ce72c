import { z } from 'zod';
import { defineParameter } from '../../platform/rule/index.ts';

const weight = z.int().min(0).max(100);

/** What each part of a score counts. Where a province names none, the definition's own weights hold. */
export const matchingWeights = defineParameter({
  id: 'matching.weights',
  title: '岗位匹配各项的分量',
  unit: '份，合计 100',
  schema: z
    .object({ occ: weight, skill: weight, wage: weight, dist: weight, form: weight })
    .refine((w) => w.occ + w.skill + w.wage + w.dist + w.form === 100),
  say: (w) => `职业 ${w.occ}，技能 ${w.skill}，工资 ${w.wage}，距离 ${w.dist}，工作方式 ${w.form}`,
});
