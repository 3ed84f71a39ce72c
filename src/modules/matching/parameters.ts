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

/**
 * After how many months an assessment of abilities is outdated: then the product proposes to look again. It never lets a level
 * lapse by itself. Where a province names none, no assessment is outdated.
 */
export const abilityMonths = defineParameter({
  id: 'matching.ability-months',
  title: '能力评估过多久要再看一次',
  unit: '月',
  schema: z.int().min(1).max(240),
  say: (months) => `${months} 个月`,
});
