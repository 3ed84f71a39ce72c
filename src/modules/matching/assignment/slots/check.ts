import { APART, type Day, type Slots } from './types.ts';

/** What is wrong with a plan, each with the slot; none in a plan that holds. */
export type Breach =
  | {
      readonly code: 'not-there' | 'person-twice' | 'booth-twice';
      readonly pair: number;
      readonly slot: number;
    }
  | { readonly code: 'resource-short'; readonly resource: number; readonly slot: number }
  | { readonly code: 'too-many'; readonly person: number };

/** Checks a plan from the day alone: everybody there, nobody twice at a time or more often than allowed, no resource short. */
export function breaches(day: Day, slots: Slots): Breach[] {
  const found: Breach[] = [];
  const seen = new Set<string>();
  const count = new Map<number, number>();
  const inUse = new Map<string, number>();
  const once = (key: string) => seen.size < seen.add(key).size;
  slots.forEach((slot, pair) => {
    if (slot === APART) return;
    const person = day.pairs.person[pair]!;
    const booth = day.pairs.booth[pair]!;
    const stays = [day.persons[person]!, day.booths[booth]!];
    if (stays.some(({ from, until }) => slot < from || slot >= until))
      found.push({ code: 'not-there', pair, slot });
    if (!once(`person ${person} ${slot}`)) found.push({ code: 'person-twice', pair, slot });
    if (!once(`booth ${booth} ${slot}`)) found.push({ code: 'booth-twice', pair, slot });
    count.set(person, (count.get(person) ?? 0) + 1);
    for (const need of day.persons[person]!.needs) {
      const key = `${need} ${slot}`;
      inUse.set(key, (inUse.get(key) ?? 0) + 1);
    }
  });
  for (const [person, n] of count) if (n > day.perPerson) found.push({ code: 'too-many', person });
  day.supply.forEach((counts, resource) =>
    counts.forEach((there, slot) => {
      if ((inUse.get(`${resource} ${slot}`) ?? 0) > there)
        found.push({ code: 'resource-short', resource, slot });
    }),
  );
  return found;
}
