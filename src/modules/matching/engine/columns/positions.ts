import { demandsOf } from '../demands.ts';
import { placeOf } from '../place.ts';
import type { Position } from '../types.ts';
import type { Dictionary } from './dictionary.ts';
import { GrowingInts, GrowingLists, type Lists } from './growing.ts';
import { demandCode, formIndex, liftersMask, occupationCode } from './words.ts';

/** A lowest wage that nobody said. A highest wage that nobody said is at least {@link UNKNOWN_HIGH}. */
export const UNKNOWN_LOW = -1;
export const UNKNOWN_HIGH = 1_000_000_000;

/** Open positions as columns, one row each in the order in which they were added. */
export interface PositionColumns {
  count: number;
  county: Int32Array;
  unit: Int32Array;
  form: Int32Array;
  education: Int32Array;
  occupation: Int32Array;
  low: Int32Array;
  high: Int32Array;
  skills: Lists;
  /** Function × 8 + level, sorted by the function's key. */
  demands: Lists;
  /** Beside each demand: one bit for each offered accommodation that lifts it; 0 where none does. */
  lifters: Lists;
}

/** Gathers positions from a stream; `skills` grows with what they name. */
export class PositionReader {
  readonly #county = new GrowingInts();
  readonly #unit = new GrowingInts();
  readonly #form = new GrowingInts();
  readonly #education = new GrowingInts();
  readonly #occupation = new GrowingInts();
  readonly #low = new GrowingInts();
  readonly #high = new GrowingInts();
  readonly #skills = new GrowingLists();
  readonly #demands = new GrowingLists();
  readonly #lifters = new GrowingLists();
  readonly #dictionary: Dictionary;

  constructor(dictionary: Dictionary) {
    this.#dictionary = dictionary;
  }

  add(position: Position): void {
    const { county, unit } = placeOf(position.region);
    const demands = demandsOf(position);
    this.#county.push(county ?? -1);
    this.#unit.push(unit);
    this.#form.push(formIndex(position.form));
    this.#education.push(position.education);
    this.#occupation.push(occupationCode(position.occupation));
    // An end of the wage that is not known may lie far beyond 32 bits; it is one of the two marks then.
    this.#low.push(Math.max(position.wage[0], UNKNOWN_LOW));
    this.#high.push(position.wage[1]);
    this.#skills.add(Array.from(position.skills, (skill) => this.#dictionary.add(skill)));
    this.#demands.add(demands.map(demandCode));
    this.#lifters.add(demands.map(liftersMask));
  }

  columns(memory: 'shared' | 'own' = 'shared'): PositionColumns {
    return {
      count: this.#county.length,
      county: this.#county[memory](),
      unit: this.#unit[memory](),
      form: this.#form[memory](),
      education: this.#education[memory](),
      occupation: this.#occupation[memory](),
      low: this.#low[memory](),
      high: this.#high[memory](),
      skills: this.#skills[memory](),
      demands: this.#demands[memory](),
      lifters: this.#lifters[memory](),
    };
  }
}
