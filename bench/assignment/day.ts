import type { Day } from '../../src/modules/matching/assignment/index.ts';
import { Chance } from '../matching/chance.ts';
import { fair } from './workload.ts';

/** Interpreters at the fair, and slots of its day: a quarter of an hour each, from 9:00 to 15:00. */
const INTERPRETERS = 6;
const SLOTS = 24;

/** The fair as a day: each person at most at three of 200 booths, one in twelve with a sign interpreter. */
export function dayOf(seed: number): Day {
  const { persons, places, pairs } = fair(seed, true);
  const chance = new Chance(seed);
  return {
    slots: SLOTS,
    perPerson: 3,
    persons: Array.from({ length: persons.length }, () => ({
      from: 0,
      until: SLOTS,
      needs: chance.is(1 / 12) ? [0] : [],
    })),
    booths: Array.from({ length: places.length }, () => ({ from: 0, until: SLOTS })),
    supply: [Array.from({ length: SLOTS }, () => INTERPRETERS)],
    pairs: { person: pairs.person, booth: pairs.place, score: pairs.score },
  };
}
