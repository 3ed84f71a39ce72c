import type { Offers } from '../types.ts';

/** Tries every choice of pairs; a judge that shares no idea with the solver. Up to 20 pairs. */
export function bestTotal({ persons, places, pairs, groups }: Offers): number {
  const count = pairs.person.length;
  const left = {
    persons: Array.from(persons),
    places: Array.from(places),
    groups: Array.from(groups?.limits ?? []),
  };
  const rest = Array.from({ length: count + 1 }, () => 0);
  for (let pair = count - 1; pair >= 0; pair--) rest[pair] = rest[pair + 1]! + pairs.score[pair]!;
  let best = 0;
  const go = (pair: number, total: number): void => {
    best = Math.max(best, total);
    if (pair === count || total + rest[pair]! <= best) return;
    const person = pairs.person[pair]!;
    const place = pairs.place[pair]!;
    const group = groups?.of[person] ?? -1;
    if (left.persons[person]! > 0 && left.places[place]! > 0 && (group < 0 || left.groups[group]! > 0)) {
      left.persons[person]!--;
      left.places[place]!--;
      if (group >= 0) left.groups[group]!--;
      go(pair + 1, total + pairs.score[pair]!);
      left.persons[person]!++;
      left.places[place]!++;
      if (group >= 0) left.groups[group]!++;
    }
    go(pair + 1, total);
  };
  go(0, 0);
  return best;
}
