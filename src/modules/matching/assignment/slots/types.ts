/** From a slot until before another: when somebody is there. */
export interface Stay {
  readonly from: number;
  readonly until: number;
}

/** A day of meetings in slots of equal length. Persons, booths, resources and slots are numbered from 0. */
export interface Day {
  readonly slots: number;
  /** How many interviews each person may have. */
  readonly perPerson: number;
  readonly persons: readonly (Stay & {
    /** Resources needed in each interview. */ readonly needs: readonly number[];
  })[];
  readonly booths: readonly Stay[];
  /** Of each resource, how many there are in each slot. */
  readonly supply: readonly (readonly number[])[];
  /** Who could meet whom, each pair once: person, booth and score (0 to 10,000) by the pair's number. */
  readonly pairs: {
    readonly person: ArrayLike<number>;
    readonly booth: ArrayLike<number>;
    readonly score: ArrayLike<number>;
  };
}

/** In place of a slot: this pair does not meet. */
export const APART = -1;

/** The slot of each pair by the pair's number, or {@link APART}. */
export type Slots = Int16Array;

export interface Plan {
  readonly slots: Slots;
  /** The total of the scores of the pairs that meet. */
  readonly total: number;
  /** No plan of this day can have a greater total; see `planDay`. */
  readonly bound: number;
}
