import { plainDate } from '../../../kernel/dates.ts';
import { choose, type Because, type Precedence } from '../../../platform/facts/index.ts';
import { FACT_TITLES, type FactPart } from './parts.ts';
import { sourceWord } from './sources.ts';

/** One saying of one source, in words; numbers masked. */
export interface SayingShown {
  /** Version that it stands in. */
  version: string;
  source: string;
  words: string;
  observedOn: string;
  recordedAt: Date;
}

/** A part of a file: what counts, and what else was said with the reason why it does not. */
export interface FactShown {
  part: FactPart;
  title: string;
  inForce: SayingShown | null;
  others: (SayingShown & { because: Because | 'taken-back'; same: boolean })[];
}

/** A saying as the tables hold it: `source` is its code; `gone`: taken back. */
export interface Saying extends SayingShown {
  gone: boolean;
}

function shown({ version, source, words, observedOn, recordedAt }: Saying): SayingShown {
  return { version, source: sourceWord(source), words, observedOn: plainDate(observedOn), recordedAt };
}

/** `sayings` the newest first; `same` tells whether two of them say the same thing. */
export function factShown<T extends Saying>(
  part: FactPart,
  precedence: Precedence,
  { sayings, inForce }: { sayings: readonly T[]; inForce: T | null },
  same: (one: T, other: T) => boolean,
): FactShown {
  const { others } = choose(
    precedence,
    sayings.filter((one) => !one.gone),
  );
  const why = new Map(others.map(({ said, because }) => [said.version, because]));
  return {
    part,
    title: FACT_TITLES[part],
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
