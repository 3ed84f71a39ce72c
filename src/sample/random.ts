/** A stream of chance that its seed alone decides: the same on every machine, no clock, no Math.random. */
export interface Random {
  /** 0 <= x < 1. */
  float(): number;
  /** Whole number 0 <= n < below. */
  int(below: number): number;
  /** Whole number from <= n <= to. */
  between(from: number, to: number): number;
  chance(probability: number): boolean;
  pick<T>(list: readonly T[]): T;
  /** `most` different entries (fewer where the list is shorter), in the order of the list. */
  some<T>(list: readonly T[], most: number): T[];
  weighted<T>(weights: Weights<T>): T;
}

export interface Weights<T> {
  readonly values: readonly T[];
  /** Running sums of the weights. */
  readonly upTo: readonly number[];
}

/** A table of shares; they need not add up to anything in particular. */
export function weights<T>(entries: readonly (readonly [T, number])[]): Weights<T> {
  let sum = 0;
  return { values: entries.map(([value]) => value), upTo: entries.map(([, weight]) => (sum += weight)) };
}

/** The stream of a place in the sample, such as (seed, 'person', 17). Streams of different places are independent. */
export function randomOf(seed: number, topic: string, index = 0): Random {
  const mix = mixer(seed ^ hash(topic), index);
  let [a, b, c, count] = [mix(), mix(), mix(), 1];
  // sfc32 of PractRand: small, fast, well tested
  const next = () => {
    const out = (a + b + count++) | 0;
    a = b ^ (b >>> 9);
    b = (c + (c << 3)) | 0;
    c = ((c << 21) | (c >>> 11)) + out;
    return out >>> 0;
  };
  for (let warm = 0; warm < 6; warm++) next();
  const float = () => next() / 4_294_967_296;
  const int = (below: number) => Math.floor(float() * below);
  const pick = <T>(list: readonly T[]): T => {
    const value = list[int(list.length)];
    if (value === undefined) throw new RangeError('nothing to pick from');
    return value;
  };
  return {
    float,
    int,
    between: (from, to) => from + int(to - from + 1),
    chance: (probability) => float() < probability,
    pick,
    some(list, most) {
      let wanted = Math.min(most, list.length);
      return list.filter((_, place) => {
        const taken = float() < wanted / (list.length - place);
        if (taken) wanted--;
        return taken;
      });
    },
    weighted({ values, upTo }) {
      const at = float() * (upTo.at(-1) ?? 0);
      const value = values[upTo.findIndex((edge) => at < edge)];
      if (value === undefined) throw new RangeError('nothing to pick from');
      return value;
    },
  };
}

function mixer(seed: number, index: number): () => number {
  let state = Math.imul(seed, 0x9e3779b1) ^ Math.imul(index + 1, 0x85ebca6b);
  return () => {
    state = (state + 0x9e3779b9) | 0;
    let z = Math.imul(state ^ (state >>> 16), 0x21f0aaad);
    z = Math.imul(z ^ (z >>> 15), 0x735a2d97);
    return z ^ (z >>> 15);
  };
}

function hash(text: string): number {
  let value = 0x811c9dc5;
  for (let place = 0; place < text.length; place++)
    value = Math.imul(value ^ text.charCodeAt(place), 0x01000193);
  return value;
}
