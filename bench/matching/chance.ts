/** A stream of chances from a seed: the same seed gives the same workload on every machine (mulberry32). */
export class Chance {
  #state: number;

  constructor(seed: number) {
    this.#state = seed >>> 0;
  }

  /** 0 ≤ u < 1. */
  unit(): number {
    this.#state = (this.#state + 0x6d2b79f5) >>> 0;
    let t = this.#state;
    t = Math.imul(t ^ (t >>> 15), t | 1);
    t ^= t + Math.imul(t ^ (t >>> 7), t | 61);
    return ((t ^ (t >>> 14)) >>> 0) / 4_294_967_296;
  }

  below(n: number): number {
    return Math.floor(this.unit() * n);
  }

  is(probability: number): boolean {
    return this.unit() < probability;
  }

  /** An index with the chance of its weight; `sums` are the running sums of the weights. */
  pick(sums: readonly number[]): number {
    const u = this.unit() * (sums.at(-1) ?? 1);
    let low = 0;
    let high = sums.length - 1;
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((sums[middle] ?? 0) <= u) low = middle + 1;
      else high = middle;
    }
    return low;
  }
}

/** Running sums of weights, for {@link Chance.pick}. */
export function rising(weights: readonly number[]): number[] {
  let sum = 0;
  return weights.map((weight) => (sum += weight));
}

/** Running sums of Zipf weights: the i-th of n has i^-exponent. */
export const zipf = (n: number, exponent: number): number[] =>
  rising(Array.from({ length: n }, (_, i) => (i + 1) ** -exponent));
