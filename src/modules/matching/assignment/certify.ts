import type { Assignment, Offers } from './types.ts';
import { totalOf } from './assign.ts';

/** What {@link certify} found: the total, and a bound that no choice can exceed. Optimal where both are equal. */
export interface Certificate {
  /** Each count is kept: persons, places and groups. */
  readonly allowed: boolean;
  readonly total: number;
  readonly bound: number;
  readonly optimal: boolean;
}

/**
 * Checks an assignment without trusting whoever made it, in one pass over the pairs. Any prices of 0 or more give a bound by
 * weak duality: Σ capacity · price, and for each pair what its score exceeds the prices that it pays, for each pair is
 * chosen at most once. A choice that reaches the bound is as good as any can be.
 */
export function certify(offers: Offers, { chosen, prices }: Assignment): Certificate {
  const { persons, places, pairs, groups } = offers;
  const used = new Int32Array(persons.length);
  const taken = new Int32Array(places.length);
  const shared = new Int32Array(groups?.limits.length ?? 0);
  let bound = 0;
  for (let pair = 0; pair < pairs.person.length; pair++) {
    const person = pairs.person[pair]!;
    const place = pairs.place[pair]!;
    const group = groups?.of[person] ?? -1;
    const paid = prices.person[person]! + prices.place[place]! + (group < 0 ? 0 : prices.group[group]!);
    bound += Math.max(0, pairs.score[pair]! - paid);
    if (!chosen[pair]) continue;
    used[person]!++;
    taken[place]!++;
    if (group >= 0) shared[group]!++;
  }
  const sides = [
    { count: used, limit: persons, price: prices.person },
    { count: taken, limit: places, price: prices.place },
    { count: shared, limit: groups?.limits ?? [], price: prices.group },
  ];
  let allowed = true;
  for (const { count, limit, price } of sides)
    for (let i = 0; i < limit.length; i++) {
      bound += limit[i]! * price[i]!;
      allowed &&= count[i]! <= limit[i]! && price[i]! >= 0;
    }
  const total = totalOf(offers, chosen);
  return { allowed, total, bound, optimal: allowed && total === bound };
}
