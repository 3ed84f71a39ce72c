/** A part of a row: a column, or a path inside the JSON column that is spoken of. */
type Part = string | readonly string[];

/** How a sealed value, or a part of it, is found: its keyed hash in a column, or with `json` at a path in the same coding. */
interface BlindIndex {
  at: Part;
  field: string;
  normalise: (plain: string) => string;
}

/**
 * A place where sealed values stand. Declared once, next to the code that seals, so that a rotation of the master finds every
 * value and so that a test can prove that no column was forgotten.
 */
export interface SealedColumn {
  /** In the schema `public` where none is named. */
  table: string;
  /** `bytea`; with `json`, a JSON column that holds the value as text. */
  column: string;
  json?: { at: readonly string[]; coding: 'hex' | 'base64' };
  /** The additional data is this, and the values of `row` after it, parted by colons. */
  aad: string;
  row: readonly Part[];
  /** Blind indexes of the same value or of a part of it, such as the end of a number. */
  indexes?: readonly BlindIndex[];
}

/** A row as read for sealing: columns by name, JSON columns as objects. */
export type SealedRow = Record<string, unknown>;

function inside(value: unknown, path: readonly string[]): unknown {
  return path.reduce<unknown>(
    (at, key) => (typeof at === 'object' && at !== null ? (at as Record<string, unknown>)[key] : undefined),
    value,
  );
}

/** Value of a part of the row; null and missing are undefined. */
export function partOf(row: SealedRow, column: string, part: Part): unknown {
  const value = typeof part === 'string' ? row[part] : inside(row[column], part);
  return value === null ? undefined : value;
}

/** The additional data that binds the value of this row to its place. */
export function aadOf({ aad, row: parts, column }: SealedColumn, row: SealedRow): string {
  return [aad, ...parts.map((part) => String(partOf(row, column, part)))].join(':');
}

/** Columns that must be read to seal this place anew, beside the key of the table. */
export function columnsOf({ column, row, indexes = [] }: SealedColumn): string[] {
  const own = [...row, ...indexes.map(({ at }) => at)].filter((part) => typeof part === 'string');
  return [column, ...own];
}
