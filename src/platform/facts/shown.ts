import { plainDate } from '../../kernel/dates.ts';
import { choose, type Because, type Precedence } from './precedence.ts';

/** One saying of one source, in words; numbers masked. */
export interface SayingShown {
  /** Version that it stands in. */
  version: string;
  source: string;
  words: string;
  observedOn: string;
  recordedAt: Date;
}

/** A part of what is known: what counts, and what else was said with the reason why it does not. */
export interface FactShown<P extends string = string> {
  part: P;
  title: string;
  inForce: SayingShown | null;
  others: (SayingShown & { because: Because | 'taken-back'; same: boolean })[];
}

/** The same with the order by which it was chosen. */
export type FactWithOrder<P extends string = string> = FactShown<P> & {
  /** Whose word goes first, in words. */
  order: string;
  /** Where that is laid down. */
  cites: string;
};

/** A saying as the tables hold it: `source` is its code; `gone`: taken back. */
export interface Saying extends SayingShown {
  gone: boolean;
}

/** What a part is called, whose word counts first, and how its sources are called. */
export interface FactRules<P extends string> {
  part: P;
  title: string;
  precedence: Precedence;
  word: (source: string) => string;
}

/** `sayings` the newest first; `same` tells whether two of them say the same thing. */
export function factShown<P extends string, T extends Saying>(
  { part, title, precedence, word }: FactRules<P>,
  { sayings, inForce }: { sayings: readonly T[]; inForce: T | null },
  same: (one: T, other: T) => boolean,
): FactShown<P> {
  const shown = ({ version, source, words, observedOn, recordedAt }: T): SayingShown => ({
    version,
    source: word(source),
    words,
    observedOn: plainDate(observedOn),
    recordedAt,
  });
  const { others } = choose(
    precedence,
    sayings.filter((one) => !one.gone),
  );
  const why = new Map(others.map(({ said, because }) => [said.version, because]));
  return {
    part,
    title,
    inForce: inForce && shown(inForce),
    others: sayings
      .filter((one) => one !== inForce)
      .map((one) => ({
        ...shown(one),
        because: one.gone ? 'taken-back' : (why.get(one.version) ?? 'newer'),
        same: inForce !== null && same(one, inForce),
      })),
  };
}
