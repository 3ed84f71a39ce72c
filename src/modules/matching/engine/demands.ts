import { ACCOMMODATIONS, type AccommodationKey, type FunctionKey } from '../../../kernel/vocabulary.ts';
import type { Position } from './types.ts';

/** What a position really asks for, with the accommodations it offers that lift it. */
export interface Demand {
  fn: FunctionKey;
  /** 1..4; a demand at level 0 is none. */
  level: number;
  lifters: readonly AccommodationKey[];
}

const LIFTS = new Map<AccommodationKey, readonly FunctionKey[]>(ACCOMMODATIONS.map((a) => [a.key, a.lifts]));

/** The demands of a position, sorted by function. */
export function demandsOf({ demands, accommodations }: Position): Demand[] {
  return (Object.keys(demands) as FunctionKey[])
    .toSorted()
    .map((fn) => ({
      fn,
      level: demands[fn] ?? 0,
      lifters: accommodations.filter((a) => LIFTS.get(a)?.includes(fn)),
    }))
    .filter(({ level }) => level >= 1);
}
