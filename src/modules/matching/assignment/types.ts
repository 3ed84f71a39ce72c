/**
 * Who could meet whom. Persons, places (positions, booths) and groups are numbered from 0. Whole numbers only, so that the
 * answer is exact.
 */
export interface Offers {
  /** How many places each person may get. */
  readonly persons: ArrayLike<number>;
  /** How many persons each place may get. */
  readonly places: ArrayLike<number>;
  /** The pairs that fit, each once: person, place and score (0 to 10,000) by the pair's number. */
  readonly pairs: {
    readonly person: ArrayLike<number>;
    readonly place: ArrayLike<number>;
    readonly score: ArrayLike<number>;
  };
  /** Persons who share something scarce, such as an interpreter: the group of each person, or -1, and how many pairs it may get. */
  readonly groups?: { readonly of: ArrayLike<number>; readonly limits: ArrayLike<number> };
}

/** What one more place would be worth, in points: to a person, at a place, to a group. All 0 or more. */
export interface Prices {
  readonly person: Int32Array;
  readonly place: Int32Array;
  readonly group: Int32Array;
}

/** A choice of pairs whose total of scores no other choice exceeds; the prices prove it, see `certify`. */
export interface Assignment {
  /** 1 for each chosen pair, by the pair's number. */
  readonly chosen: Uint8Array;
  readonly total: number;
  readonly prices: Prices;
}
