import { z } from 'zod';
import { defineParameter } from '../../../../platform/rule/index.ts';
import type { Weights } from '../../engine/index.ts';
import { PART_WORDS } from '../../engine/words.ts';

/** The parts of a score, in the order of the definition. */
export const PARTS = Object.keys(PART_WORDS) as (keyof Weights)[];
/** What all parts count together, so that a score is at most 10,000. */
export const TOTAL = 100;

const limit = z
  .object({ min: z.int().min(0).max(TOTAL), max: z.int().min(0).max(TOTAL) })
  .refine(({ min, max }) => min <= max);

/** How far a region may move the weights away from the province's. Where a province names no limits, no region may. */
export const weightLimits = defineParameter({
  id: 'matching.weight-limits',
  title: '市、县改岗位匹配的分量，可以改到哪里',
  unit: '份',
  schema: z.object({
    occ: limit,
    skill: limit,
    wage: limit,
    dist: limit,
    form: limit,
    step: z.int().min(1).max(TOTAL),
  }),
  say: ({ step, ...parts }) =>
    `${PARTS.map((part) => `${PART_WORDS[part]} ${parts[part].min} 到 ${parts[part].max}`).join('，')}；和省里差的份数要是 ${step} 的倍数`,
});
export type WeightLimits = z.output<typeof weightLimits.schema>;

/** Why weights may not be set: a part outside its limits or between two steps, or a sum that is not 100. */
export type Breach =
  | { part: keyof Weights; why: 'outside'; min: number; max: number }
  | { part: keyof Weights; why: 'step'; step: number }
  | { part: null; why: 'sum'; sum: number };

/** All breaches, in the order of the parts; empty where the weights may be set. `base`: the province's own weights. */
export function breachesOf(weights: Weights, limits: WeightLimits, base: Weights): Breach[] {
  const found: Breach[] = [];
  for (const part of PARTS) {
    const { min, max } = limits[part];
    if (weights[part] < min || weights[part] > max) found.push({ part, why: 'outside', min, max });
    else if ((weights[part] - base[part]) % limits.step !== 0)
      found.push({ part, why: 'step', step: limits.step });
  }
  const sum = PARTS.reduce((all, part) => all + weights[part], 0);
  if (sum !== TOTAL) found.push({ part: null, why: 'sum', sum });
  return found;
}
