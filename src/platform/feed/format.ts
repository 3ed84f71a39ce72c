/** One column that a format knows. */
export interface FeedColumn {
  key: string;
  /** header in the template */
  title: string;
  /** other headers under which it is met; compared without blanks, marks and what stands in brackets */
  synonyms: readonly string[];
  required?: boolean;
  /** what to write, for the template */
  note: string;
  /** synthetic values for the template */
  examples: readonly string[];
  /** choices offered in the template */
  choices?: readonly string[];
  width?: number;
  /** Whether a text can be a value of this column; decides between columns that share a header. */
  fits?: (text: string) => boolean;
}

/** A kind of table that the house takes in. */
export interface FeedFormat {
  name: string;
  title: string;
  columns: readonly FeedColumn[];
}

/** For each column of the file the key it was recognised as, or null when it is left aside. */
export type Mapping = (string | null)[];
