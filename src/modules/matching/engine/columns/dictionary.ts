/** Texts as small whole numbers in order of first sight; what the engine holds of skills, counties and units. */
export class Dictionary {
  readonly #ids = new Map<string, number>();
  readonly #texts: string[] = [];

  get size(): number {
    return this.#texts.length;
  }

  /** Its number, given now if it is new. */
  add(text: string): number {
    const known = this.#ids.get(text);
    if (known !== undefined) return known;
    this.#ids.set(text, this.#texts.length);
    return this.#texts.push(text) - 1;
  }

  /** Its number, or -1 for a text never added. */
  find(text: string): number {
    return this.#ids.get(text) ?? -1;
  }

  texts(): readonly string[] {
    return this.#texts;
  }

  static of(texts: readonly string[]): Dictionary {
    const made = new Dictionary();
    for (const text of texts) made.add(text);
    return made;
  }
}
