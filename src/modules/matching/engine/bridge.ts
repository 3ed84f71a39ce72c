import type { AccommodationKey } from '../../../kernel/vocabulary.ts';
import type { Demand } from './demands.ts';
import type { Bridge, Person } from './types.ts';

/**
 * `bridged`: offered accommodations that lift a demand above the person's assessed level.
 * `confirm`: demanded functions that were not assessed; an accommodation for them is not counted as a bridge.
 */
export function bridgeOf({ abilities }: Person, demands: readonly Demand[]): Bridge {
  const bridged = new Set<AccommodationKey>();
  for (const { fn, level, lifters } of demands) {
    if ((abilities[fn] ?? level) < level) for (const lifter of lifters) bridged.add(lifter);
  }
  const confirm = demands.filter(({ fn }) => abilities[fn] === undefined).map(({ fn }) => fn);
  return { bridged: [...bridged].toSorted(), confirm };
}
