import { openingOf, seekerOf, type Opening, type Person, type Rarity, type Seeker } from '../engine/index.ts';
import { ANY_HIGH, ANY_LOW, type KnownPosition } from './position.ts';

/**
 * Two gaps of a position that only matter against a person. Neither excludes, and neither earns a score:
 * - only its city is known: its county may be the person's own, so somebody who stays in the county reaches it, but it
 *   never counts as the same county;
 * - its highest wage is not known: it may reach the wage wished, but counts in full only where the lowest is enough.
 */
export function meeting(known: KnownPosition, rarity: Rarity): (person: Person) => [Seeker, Opening] {
  const { position, unknown } = known;
  const opening = openingOf(position, rarity);
  const openEnded =
    position.wage[1] === ANY_HIGH ? openingOf({ ...position, wage: [ANY_LOW, ANY_HIGH] }, rarity) : opening;
  return (person) => [
    seekerOf(unknown.has('county') ? { ...person, commute: 'city' } : person),
    opening.low < person.minWage ? openEnded : opening,
  ];
}
