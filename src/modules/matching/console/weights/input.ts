import { z } from 'zod';
import { invalidField, refuse, type FieldProblem, type Refusal } from '../../../../kernel/problem.ts';
import type { Context } from '../../../../platform/action/index.ts';
import { provinceWeights } from '../../read/weights.ts';
import type { Weights } from '../../engine/index.ts';
import { breachesOf, TOTAL, type Breach } from './limits.ts';

const weight = z.coerce.number().int().min(0).max(TOTAL);

/** What each part is to count, as a form sends it. */
export const weightFields = { occ: weight, skill: weight, wage: weight, dist: weight, form: weight };

/** A province, a city or a county. */
export const weightRegion = z.string().regex(/^\d{6}$/, 'region');

const CODES: Readonly<Record<Breach['why'], string>> = {
  outside: 'weights.outside',
  step: 'weights.step',
  sum: 'weights.sum',
};

function fieldProblem(breach: Breach): FieldProblem {
  const { part, why, ...params } = breach;
  return { path: part ?? 'occ', code: CODES[why], params: params as Record<string, number> };
}

/** Why these weights may not be tried or set; null where they may. */
export function weightsRefused(ctx: Context, weights: Weights): Refusal | null {
  const { base, limits } = provinceWeights(ctx);
  if (!limits) return refuse('unavailable', 'weights.no-limits');
  const breaches = breachesOf(weights, limits, base);
  return breaches.length === 0
    ? null
    : refuse('invalid', 'check-input', undefined, breaches.map(fieldProblem));
}

/** Weights are set for a province, a city or a county that is in use. */
export const regionRefused = (ctx: Context, code: string): Refusal | null =>
  ctx.params.regions.has(code) ? null : invalidField('region', 'unknown-region');
