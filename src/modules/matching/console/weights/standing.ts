import type { Regions } from '../../../../kernel/regions.ts';
import type { Weights } from '../../engine/index.ts';
import { breachesOf, type WeightLimits } from './limits.ts';

/** The newest decision of each region, by its code; null: as the region above. */
export type Decisions = ReadonlyMap<string, Weights | null>;

export interface Standing {
  weights: Weights;
  /** The region whose decision holds; null: the province's parameter. */
  from: string | null;
}

/** The county of a place and the regions above it, the nearest first: 350102001 → 350102, 350100, 350000. */
export function regionsAbove(regions: Regions, code: string): string[] {
  const found: string[] = [];
  for (
    let at: string | null = regions.get(code.slice(0, 6))?.code ?? null;
    at !== null;
    at = regions.parent(at)
  )
    found.push(at);
  return found;
}

/**
 * What holds at a place: the decision of the nearest region above it, else the province's own weights. A decision that today's
 * limits no longer allow does not hold.
 */
export function standingAt(
  above: readonly string[],
  decisions: Decisions,
  { base, limits }: { base: Weights; limits: WeightLimits | null },
): Standing {
  for (const code of above) {
    const decided = decisions.get(code);
    if (decided && limits && breachesOf(decided, limits, base).length === 0)
      return { weights: decided, from: code };
  }
  return { weights: base, from: null };
}
