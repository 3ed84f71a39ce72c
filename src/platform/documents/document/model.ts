/** A part of a document. The three renderings (page, .docx, PDF) know these and no others, so that they say the same. */
export type Block =
  | { kind: 'heading'; level: 1 | 2; text: string }
  | { kind: 'paragraph'; text: string }
  /** What is known, line by line: the first column names, the second tells. */
  | { kind: 'facts'; caption: string; items: readonly { term: string; value: string }[] }
  | {
      kind: 'table';
      caption: string;
      head: readonly string[];
      rows: readonly (readonly string[])[];
      /** Columns of figures, from 0: they stand right. */
      numeric?: readonly number[];
    }
  /** Who answers for it, with room for the seal over the name, and the date. */
  | { kind: 'signature'; office: string; date: string; seal: boolean };

/** A whole document. Texts are plain; nothing in them is markup. */
export interface HouseDocument {
  title: string;
  /** Number of the letter, where it has one. */
  number?: string;
  /** Whom it is addressed to, without the colon. */
  to?: string;
  blocks: readonly Block[];
  /** Small print at the end: where the figures come from, that the data are invented. */
  notes: readonly string[];
}

export interface DocumentDefinition<F> {
  /** `module.what`, unique in the house. */
  name: string;
  /** Name of the file, without its ending. */
  fileName(facts: F): string;
  /** Pure: the same facts give the same words. */
  build(facts: F): HouseDocument;
}

/** Declares a document that is made from facts. */
export function defineDocument<F>(definition: DocumentDefinition<F>): DocumentDefinition<F> {
  return definition;
}
