import { placeOf } from '../place.ts';
import type { Person } from '../types.ts';
import type { Dictionary } from './dictionary.ts';
import { GrowingInts, GrowingLists, type Lists } from './growing.ts';
import { assessedMasks, formPoints, limitsOf, occupationCode } from './words.ts';

/** People as columns, one row each in the order in which they were added. No names, no numbers: codes only. */
export interface PersonColumns {
  count: number;
  /** Six digits, or -1 where the county is not known. */
  county: Int32Array;
  /** The first four digits of the region; 350128 for a unit of its own. */
  unit: Int32Array;
  /** 1: goes to work anywhere in the unit. */
  widely: Int32Array;
  education: Int32Array;
  minWage: Int32Array;
  /** Four bytes, one for each form of work. */
  formPoints: Int32Array;
  assessedLow: Int32Array;
  assessedHigh: Int32Array;
  /** Function × 4 + level for assessed levels below the highest. */
  limits: Lists;
  wanted: Lists;
  /** Numbers of the dictionary; skills that no position ever named are left out, for they cannot be shared. */
  skills: Lists;
}

/** Gathers people from a stream. `skills` is the dictionary of the positions, or one that is to be filled. */
export class PersonReader {
  readonly #county = new GrowingInts();
  readonly #unit = new GrowingInts();
  readonly #widely = new GrowingInts();
  readonly #education = new GrowingInts();
  readonly #minWage = new GrowingInts();
  readonly #forms = new GrowingInts();
  readonly #low = new GrowingInts();
  readonly #high = new GrowingInts();
  readonly #limits = new GrowingLists();
  readonly #wanted = new GrowingLists();
  readonly #skills = new GrowingLists();
  readonly #skillOf: (text: string) => number;

  constructor(skills: Dictionary, grows = false) {
    this.#skillOf = (text) => (grows ? skills.add(text) : skills.find(text));
  }

  add(person: Person): void {
    const { county, unit } = placeOf(person.region);
    const [low, high] = assessedMasks(person);
    this.#county.push(county ?? -1);
    this.#unit.push(unit);
    this.#widely.push(person.commute === 'city' ? 1 : 0);
    this.#education.push(person.education);
    this.#minWage.push(person.minWage);
    this.#forms.push(formPoints(person));
    this.#low.push(low);
    this.#high.push(high);
    this.#limits.add(limitsOf(person));
    this.#wanted.add(new Set(person.occupations.map(occupationCode)));
    this.#skills.add(Array.from(person.skills, this.#skillOf).filter((skill) => skill >= 0));
  }

  /** `memory`: shared with other threads, or this thread's own, which is cheaper to make. */
  columns(memory: 'shared' | 'own' = 'shared'): PersonColumns {
    return {
      count: this.#county.length,
      county: this.#county[memory](),
      unit: this.#unit[memory](),
      widely: this.#widely[memory](),
      education: this.#education[memory](),
      minWage: this.#minWage[memory](),
      formPoints: this.#forms[memory](),
      assessedLow: this.#low[memory](),
      assessedHigh: this.#high[memory](),
      limits: this.#limits[memory](),
      wanted: this.#wanted[memory](),
      skills: this.#skills[memory](),
    };
  }
}

/** One person as columns of one row, for a single question. */
export function personRow(person: Person, skills: Dictionary): PersonColumns {
  const reader = new PersonReader(skills);
  reader.add(person);
  return reader.columns('own');
}
