/** Orders fit below this, and scores up to eight million beside them: together 53 bits. */
const ORDERS = 1_073_741_824;
const LAST = ORDERS - 1;

/** Score and order in one number: a higher score wins, of equals the one that comes first. Exact in a double. */
export const keyOf = (score: number, order: number): number => score * ORDERS + (LAST - order);
export const scoreOfKey = (key: number): number => Math.floor(key / ORDERS);
/** The remainder by subtraction, exact for whole numbers below 2^53: `%` of doubles is a call. */
export const orderOfKey = (key: number): number => LAST - (key - Math.floor(key / ORDERS) * ORDERS);

/** The k largest keys, largest first. */
export class TopKeys {
  readonly keys: Float64Array;
  readonly #k: number;
  count = 0;
  /** Keys at or below it are not taken; below every key of the least score until k were taken. */
  floor = -1;
  /** Scores below it cannot be taken. */
  scoreFloor = 0;

  constructor(k: number) {
    this.#k = k;
    this.keys = new Float64Array(k);
  }

  /** `least`: a score below which nothing is wanted any more. */
  clear(least = 0): void {
    this.count = 0;
    this.floor = least * ORDERS - 1;
    this.scoreFloor = least;
  }

  offer(key: number): void {
    if (key <= this.floor) return;
    const { keys } = this;
    let at = this.count;
    if (at === this.#k) at -= 1;
    else this.count = at + 1;
    while (at > 0 && (keys[at - 1] ?? 0) < key) {
      keys[at] = keys[at - 1] ?? 0;
      at -= 1;
    }
    keys[at] = key;
    if (this.count === this.#k) {
      this.floor = keys[this.#k - 1] ?? 0;
      this.scoreFloor = scoreOfKey(this.floor);
    }
  }
}
