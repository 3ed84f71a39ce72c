import type { FieldCipher } from '../crypto/index.ts';

/**
 * What a table holds about a person, as the person gets it in the copy of their data. Every table with a `person_id` is
 * declared by its room (a test says which is not): with a label for each column, or with the reason why it is not copied.
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
      /** Sealed columns of the row in clear, by label; needs the row's `id`. */
      open?(cipher: FieldCipher, row: Readonly<Record<string, unknown>>): Record<string, string | null>;
      /** Columns that say nothing to the person beside those that every table has. */
      technical?: readonly string[];
    }
  | { table: string; keptOut: string };
