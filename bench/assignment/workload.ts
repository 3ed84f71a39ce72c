import { fits } from '../../src/modules/matching/engine/fit.ts';
import { partsOf, scoreOf } from '../../src/modules/matching/engine/score.ts';
import { DEFAULT_WEIGHTS, openingOf, rarityOf, seekerOf } from '../../src/modules/matching/index.ts';
import type { Offers } from '../../src/modules/matching/assignment/index.ts';
import { Chance } from '../matching/chance.ts';
import { persons, positions } from '../matching/workload.ts';

export const PERSONS = 2_000;
export const POSITIONS = 200;
export const PLACES = 1_615;

/** Places of each position, 1 to 15 at first, then one by one until they make {@link PLACES}. */
function capacities(chance: Chance): number[] {
  const places = Array.from({ length: POSITIONS }, () => 1 + chance.below(15));
  let sum = places.reduce((a, b) => a + b, 0);
  for (; sum !== PLACES; sum += sum < PLACES ? 1 : -1) {
    let at = chance.below(POSITIONS);
    while (sum > PLACES && places[at] === 1) at = chance.below(POSITIONS);
    places[at]! += sum < PLACES ? 1 : -1;
  }
  return places;
}

function offersOf(rows: readonly (readonly [number, number, number])[], places: number[]): Offers {
  const column = (at: 0 | 1 | 2) => Int32Array.from(rows, (row) => row[at]);
  return {
    persons: new Int32Array(PERSONS).fill(1),
    places,
    pairs: { person: column(0), place: column(1), score: column(2) },
  };
}

/** The fair of the stated size over the benchmark's people and positions, scored by the engine; `local`: all of one county. */
export function fair(seed: number, local: boolean): Offers {
  const here = <T extends { region: string }>(record: T): T =>
    local ? { ...record, region: '350102' } : record;
  const jobs = [...positions(POSITIONS, seed)].map(here);
  const rarity = rarityOf(jobs.map((job) => job.skills));
  const openings = jobs.map((job) => openingOf(job, rarity));
  const rows: [number, number, number][] = [];
  let index = 0;
  for (const person of persons(PERSONS, seed)) {
    const seeker = seekerOf(here(person));
    openings.forEach((opening, place) => {
      if (fits(seeker, opening))
        rows.push([index, place, scoreOf(partsOf(seeker, opening), DEFAULT_WEIGHTS)]);
    });
    index++;
  }
  return offersOf(rows, capacities(new Chance(seed)));
}

/** The same size with every pair fitting and scores drawn evenly: the hardest case of all. */
export function dense(seed: number): Offers {
  const chance = new Chance(seed);
  const places = capacities(chance);
  const rows: [number, number, number][] = [];
  for (let person = 0; person < PERSONS; person++)
    for (let place = 0; place < POSITIONS; place++) rows.push([person, place, chance.below(10_001)]);
  return offersOf(rows, places);
}
