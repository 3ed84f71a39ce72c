import type { Context } from '../../../platform/action/index.ts';
import { DEFAULT_WEIGHTS, type Weights } from '../engine/index.ts';
import { matchingWeights } from '../parameters.ts';

/** The weights in force in the province on the day. */
export const weightsOn = (ctx: Context): Weights =>
  ctx.params.book.find(matchingWeights, ctx.today)?.value ?? DEFAULT_WEIGHTS;
