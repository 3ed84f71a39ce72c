/**
 * Chinese without a dictionary: pairs of neighbouring characters, and Latin words whole. Good enough to compare short
 * titles, and blind to nothing that a word list would not know.
 */
export function grams(text: string): string[] {
  const found: string[] = [];
  for (const [run] of text.matchAll(/[a-z0-9.#+]+|\p{Script=Han}+|[\p{L}]+/gu)) {
    if (!/\p{Script=Han}/u.test(run)) found.push(run);
    else for (let at = 0; at + 1 < run.length; at++) found.push(run.slice(at, at + 2));
    if (/^\p{Script=Han}$/u.test(run)) found.push(run);
  }
  return [...new Set(found)];
}

/** Pairs out of words for a rank or for any kind of work: they tell next to nothing about which. */
const RANKS = new Set([
  '工程',
  '程师',
  '专员',
  '人员',
  '助理',
  '经理',
  '主管',
  '专家',
  '组长',
  '负责',
  '责人',
]);

/** How telling a gram is: few entries hold it → heavy. Unknown grams weigh as much as the rarest. */
export class GramWeights {
  readonly #weights = new Map<string, number>();
  readonly #unknown: number;

  constructor(texts: readonly (readonly string[])[]) {
    const counts = new Map<string, number>();
    for (const text of texts) for (const gram of text) counts.set(gram, (counts.get(gram) ?? 0) + 1);
    const weigh = (count: number) => Math.log(1 + (texts.length - count + 0.5) / (count + 0.5));
    for (const [gram, count] of counts) this.#weights.set(gram, weigh(count) * (RANKS.has(gram) ? 0.4 : 1));
    this.#unknown = weigh(1);
  }

  of(gram: string): number {
    return this.#weights.get(gram) ?? this.#unknown;
  }

  sum(all: readonly string[]): number {
    return all.reduce((total, gram) => total + this.of(gram), 0);
  }
}
