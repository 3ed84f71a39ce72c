/** Memory that worker threads may share. */
export const sharedInts = (length: number): Int32Array<SharedArrayBuffer> =>
  new Int32Array(new SharedArrayBuffer(length * 4));
export const sharedBytes = (length: number): Uint8Array<SharedArrayBuffer> =>
  new Uint8Array(new SharedArrayBuffer(length));

const FIRST = 16;

/** A column of 32-bit whole numbers that grows while a stream is read. */
export class GrowingInts {
  #values = new Int32Array(FIRST);
  #length = 0;

  get length(): number {
    return this.#length;
  }

  push(value: number): void {
    if (this.#length === this.#values.length) {
      const larger = new Int32Array(this.#length * 2);
      larger.set(this.#values);
      this.#values = larger;
    }
    this.#values[this.#length++] = value;
  }

  /** What was pushed, in memory of this thread; not to be pushed to afterwards. */
  own(): Int32Array {
    return this.#values.subarray(0, this.#length);
  }

  /** What was pushed, in shared memory. */
  shared(): Int32Array<SharedArrayBuffer> {
    const all = sharedInts(this.#length);
    all.set(this.#values.subarray(0, this.#length));
    return all;
  }
}

/** Lists of numbers one after another: `values` from `starts[i]` up to `starts[i + 1]`. */
export interface Lists {
  starts: Int32Array;
  values: Int32Array;
}

export class GrowingLists {
  readonly #starts = new GrowingInts();
  readonly #values = new GrowingInts();

  constructor() {
    this.#starts.push(0);
  }

  add(values: Iterable<number>): void {
    for (const value of values) this.#values.push(value);
    this.#starts.push(this.#values.length);
  }

  own(): Lists {
    return { starts: this.#starts.own(), values: this.#values.own() };
  }

  shared(): Lists {
    return { starts: this.#starts.shared(), values: this.#values.shared() };
  }
}
