import { UNKNOWN_HIGH } from './positions.ts';

/**
 * Points for a wage whose highest is at least what the person wants: 100 where the lowest is enough, else 50 and up by where
 * the wish lies. Where one end is not known nothing says how near the wage may come: it earns the least.
 */
export function wagePointsOf(low: number, high: number, minWage: number): number {
  if (low >= minWage) return 100;
  if (low < 0 || high >= UNKNOWN_HIGH) return 50;
  return 50 + Math.floor((50 * (high - minWage)) / (high - low));
}
