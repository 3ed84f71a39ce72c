import type { Because } from './precedence.ts';

/** One saying of one source, in words; numbers masked. */
export interface SayingShown {
  /** Version that it stands in. */
  version: string;
  source: string;
  words: string;
  observedOn: string;
}

/** A part of what is known: what counts, what else was said with the reason why it does not, and by which order. */
export interface FactWithOrder {
  part: string;
  title: string;
  inForce: SayingShown | null;
  others: readonly (SayingShown & { because: Because | 'taken-back'; same: boolean })[];
  /** Whose word goes first, in words, and where that is laid down. */
  order: string;
  cites: string;
}
