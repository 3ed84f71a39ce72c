import type { FieldCipher } from '../crypto/index.ts';

/** How the codes of a column are said: a word each, or for what is more than a code its own sentence. */
export type Sayer = Readonly<Record<string, string>> | ((value: unknown) => string);

/**
 * What a table holds about a person, as the person gets it in the copy of their data. Every table with a `person_id` is
 * declared by its room (a test says which is not): with a label for each column, or with the reason why it is not copied.
 * `rest`: what stays, without anything personal, when the person's file is dissolved (the table then stands in `person_rest`);
 * without it the rows are deleted.
 */
export type PersonTable =
  | {
      table: string;
      /** Chinese heading. */
      title: string;
      /** The column that holds the person's id; `person_id` unless told. */
      key?: string;
      /** Chinese label by column, in the order of the copy. */
      columns: Readonly<Record<string, string>>;
      /** Words for columns that hold codes, by column; the machine's copy keeps the codes beside them. */
      say?: Readonly<Record<string, Sayer>>;
      /** Sealed columns of the row in clear, by label; needs the row's `id`. */
      open?(cipher: FieldCipher, row: Readonly<Record<string, unknown>>): Record<string, string | null>;
      /** Columns that say nothing to the person beside those that every table has. */
      technical?: readonly string[];
      rest?: string;
    }
  | { table: string; keptOut: string; rest?: string };
