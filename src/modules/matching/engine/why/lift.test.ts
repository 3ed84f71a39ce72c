import fc from 'fast-check';
import { expect, test } from 'vitest';
import {
  DEFAULT_WEIGHTS,
  LivePositions,
  openingOf,
  positionsFor,
  rarityOf,
  readPerson,
  readPosition,
  seekerOf,
  type Person,
  type Position,
} from '../index.ts';
import { partsOf, scoreOf } from '../score.ts';
import { anyPerson, anyPositions } from '../testing/arbitraries.ts';
import { lifted, liftCost, liftsOf, lowestWageAbove, partsBehind, smallestLift, type Lift } from './lift.ts';

const TOP = 2;

/** The plain ranking, one pair at a time: shares nothing with the columns that the product asks. */
function rankOf(person: Person, positions: readonly Position[]) {
  const rarity = rarityOf(positions.map((j) => j.skills));
  return positionsFor(
    seekerOf(person),
    positions.map((j) => openingOf(j, rarity)),
    { top: TOP },
  ).map((pair) => pair.position.id);
}

function* sets(lifts: readonly Lift[], most: number, from = 0, chosen: Lift[] = []): Generator<Lift[]> {
  if (chosen.length > 0) yield chosen;
  if (chosen.length === most) return;
  for (let i = from; i < lifts.length; i++) {
    const lift = lifts[i];
    if (lift) yield* sets(lifts, most, i + 1, [...chosen, lift]);
  }
}

const world = fc.tuple(anyPerson, anyPositions).map(([p, js]) => {
  const person = readPerson(JSON.stringify(p));
  const positions = js.map((j) => readPosition(JSON.stringify(j)));
  if (!person.ok) throw new Error('bad line');
  return { person: person.value, positions: positions.flatMap((j) => (j.ok ? [j.value] : [])) };
});

test('the cheapest set lifts the position among those shown, and no cheaper set does', () => {
  let [found, none] = [0, 0];
  fc.assert(
    fc.property(world, ({ person, positions }) => {
      const live = LivePositions.of(positions.map((j) => [String(j.id), j] as const));
      const rarity = rarityOf(positions.map((j) => j.skills));
      const fitting = positionsFor(
        seekerOf(person),
        positions.map((j) => openingOf(j, rarity)),
        { top: 99 },
      );
      for (const pair of fitting.slice(TOP)) {
        const lifts = liftsOf(person, pair.position, pair, rarity);
        const inLive = (p: Person) =>
          live.search(p, { top: TOP }).matches.some((m) => m.id === pair.position.id);
        const best = smallestLift(person, lifts, inLive);
        const plain = (set: readonly Lift[]) =>
          rankOf(set.reduce(lifted, person), positions).includes(pair.position.id);
        if (best) {
          found += 1;
          expect(plain(best)).toBe(true);
        } else none += 1;
        for (const set of sets(lifts, 3))
          if (!best || liftCost(set) < liftCost(best)) expect(plain(set)).toBe(false);
      }
    }),
    { numRuns: 300, seed: 20221031 },
  );
  expect(found).toBeGreaterThan(50);
  expect(none).toBeGreaterThan(5);
});

test('the lowest wage named is the smallest that scores above', () => {
  let found = 0;
  fc.assert(
    fc.property(world, fc.integer({ min: 0, max: 10_000 }), ({ person, positions }, score) => {
      for (const position of positions) {
        const opening = openingOf(position, () => 1);
        const [low, high] = position.wage;
        if (person.minWage > high) continue;
        const parts = partsOf(seekerOf(person), opening);
        const to = lowestWageAbove(person, position, parts, { weights: DEFAULT_WEIGHTS, score });
        const scoreAt = (from: number) =>
          scoreOf(
            partsOf(
              seekerOf(person),
              openingOf({ ...position, wage: [from, high] }, () => 1),
            ),
            DEFAULT_WEIGHTS,
          );
        if (to === null) {
          expect(low >= person.minWage || scoreAt(person.minWage) <= score).toBe(true);
          continue;
        }
        found += 1;
        expect(scoreAt(to)).toBeGreaterThan(score);
        if (to - 1 > low) expect(scoreAt(to - 1)).toBeLessThanOrEqual(score);
      }
    }),
    { numRuns: 400, seed: 5 },
  );
  expect(found).toBeGreaterThan(50);
});

test('the parts that lie behind, the widest gap first', () => {
  const own = { occ: 0, skill: 50, wage: 100, dist: 60, form: 0 };
  const theirs = { occ: 100, skill: 40, wage: 100, dist: 100, form: 0 };
  expect(partsBehind(own, theirs, DEFAULT_WEIGHTS)).toEqual([
    { part: 'occ', own: 0, theirs: 3500 },
    { part: 'dist', own: 720, theirs: 1200 },
  ]);
});
