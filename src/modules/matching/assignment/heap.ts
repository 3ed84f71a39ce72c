/** Node numbers stay below this. */
const NODES = 2 ** 22;

/** A binary heap of nodes by distance, then number; a node may stand in it more than once. Both packed into one exact double. */
export class NodeHeap {
  #keys = new Float64Array(1024);
  #size = 0;

  clear(): void {
    this.#size = 0;
  }

  push(distance: number, node: number): void {
    if (this.#size === this.#keys.length) {
      const wider = new Float64Array(this.#keys.length * 2);
      wider.set(this.#keys);
      this.#keys = wider;
    }
    const keys = this.#keys;
    const key = distance * NODES + node;
    let at = this.#size++;
    while (at > 0) {
      const parent = (at - 1) >> 1;
      const above = keys[parent]!;
      if (above <= key) break;
      keys[at] = above;
      at = parent;
    }
    keys[at] = key;
  }

  /** Takes the nearest out as `distance * NODES + node`; -1 when empty. */
  pop(): number {
    if (this.#size === 0) return -1;
    const keys = this.#keys;
    const first = keys[0]!;
    const key = keys[--this.#size]!;
    const half = this.#size >> 1;
    let at = 0;
    while (at < half) {
      let child = 2 * at + 1;
      if (child + 1 < this.#size && keys[child + 1]! < keys[child]!) child++;
      if (keys[child]! >= key) break;
      keys[at] = keys[child]!;
      at = child;
    }
    keys[at] = key;
    return first;
  }
}

/** The distance of a key of {@link NodeHeap.pop}. */
export const distanceOf = (key: number): number => Math.floor(key / NODES);

/** The node of a key of {@link NodeHeap.pop}. */
export const nodeOf = (key: number): number => key % NODES;
