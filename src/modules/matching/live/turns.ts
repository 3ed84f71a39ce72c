/** One after another: two readers must not bring in the same changes in turns. */
export class Turns {
  #last: Promise<unknown> = Promise.resolve();

  /** Does it when all that came before is over, also where that failed. */
  take<T>(work: () => Promise<T>): Promise<T> {
    const mine = this.#last.then(work, work);
    this.#last = mine;
    return mine;
  }
}
