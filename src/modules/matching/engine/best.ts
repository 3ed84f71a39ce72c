/** The k best offered so far, best first; of equals the one offered first stays first. */
export class Best<T> {
  readonly #k: number;
  readonly #kept: { score: number; item: T }[] = [];

  constructor(k: number) {
    this.#k = k;
  }

  /** Would an item of this score be kept? Spares the making of items that would not. */
  takes(score: number): boolean {
    return this.#kept.length < this.#k || score > (this.#kept.at(-1)?.score ?? Infinity);
  }

  offer(score: number, item: T): void {
    if (!this.takes(score)) return;
    let at = this.#kept.length;
    while (at > 0 && (this.#kept[at - 1]?.score ?? Infinity) < score) at -= 1;
    this.#kept.splice(at, 0, { score, item });
    if (this.#kept.length > this.#k) this.#kept.pop();
  }

  items(): T[] {
    return this.#kept.map(({ item }) => item);
  }
}
