import type { PlainDate } from '../kernel/dates.ts';
import type { Regions } from '../kernel/regions.ts';
import { dayNumber } from './days.ts';
import { employerOf } from './employer/employer.ts';
import type { SampleEmployer } from './employer/employer.ts';
import { numberDealer } from './person/numbers.ts';
import { personMaker } from './person/person.ts';
import type { SamplePerson } from './person/person.ts';
import { placesOf } from './places.ts';
import { positionOf } from './position/position.ts';
import type { SamplePosition } from './position/position.ts';
import { truePeople } from './truths/people.ts';

export interface SampleSize {
  /** Holders, planted ones included: 2,000 to 1,000,000. */
  persons: number;
  seed: number;
  /** The day on which the province is looked at; the same day gives the same province. */
  today: PlainDate;
}

/** An invented province; nothing of it depends on anything but the size, the seed, the day and the regions. */
export interface SampleProvince {
  employers: readonly SampleEmployer[];
  positions: readonly SamplePosition[];
  /** Made as they are asked for: a million do not stand in memory at once. */
  people(): Generator<SamplePerson>;
}

export const DEFAULT_SIZE = { persons: 5000, seed: 1 } as const;
export const LEAST_PERSONS = 2000;
export const MOST_PERSONS = 1_000_000;

/** The invented province of a size and seed. */
export function sampleProvince({ persons, seed, today }: SampleSize, regions: Regions): SampleProvince {
  const places = placesOf(regions, seed);
  const day = dayNumber(today);
  const employers = Array.from({ length: scaled(800, persons) }, (_, index) =>
    employerOf(seed, index, regions, places),
  );
  const positions = Array.from({ length: scaled(400, persons) }, (_, index) =>
    positionOf(seed, index, employers, day),
  );
  return {
    employers,
    positions,
    *people() {
      const planted = truePeople(day);
      yield* planted;
      const make = personMaker({ seed, today: day, regions, places, numbers: numberDealer() });
      for (let index = planted.length; index < persons; index++) yield make(index);
    },
  };
}

/** So many at the default of 5,000 persons; more slowly than the persons beyond, as a province has few large employers. */
function scaled(count: number, persons: number): number {
  const ratio = persons / DEFAULT_SIZE.persons;
  return Math.round(count * (ratio <= 1 ? ratio : ratio ** 0.75));
}
