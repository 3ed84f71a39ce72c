import type { z } from 'zod';
import type { RoleName } from '../../access/roles.ts';
import type { Context } from '../../action/index.ts';

/** What stands in a cell. Dates are civil dates, YYYY-MM-DD; `fen` is money in fen, shown in yuan. */
export type ExportValue = string | number | null;

export interface ExportColumn<R> {
  title: string;
  /** In characters; Chinese ones count two. */
  width: number;
  /** Text unless told. */
  kind?: 'text' | 'number' | 'date' | 'fen';
  value(row: R): ExportValue;
  /** The number in full, where `value` masks it: written only after a second confirmation, by roles that may. */
  full?(row: R, ctx: Context): ExportValue;
}

export interface FilterWords {
  term: string;
  value: string | null | undefined;
}

export interface ExportInput<I extends z.ZodType, R> {
  /** `module.what`, unique in the house. */
  name: string;
  /** Chinese, as it stands on the page and in the file's name. */
  title: string;
  /** Which records in words, for the sheet of notes: 本辖区的残疾人档案. */
  source: string;
  /** The filters of the list, by the names that they have in its address. */
  input: I;
  roles: readonly RoleName[];
  /** Holds data of persons: a purpose and a reason are asked for. */
  personal: boolean;
  /** Who may have numbers in full; nobody where absent. */
  fullNumbers?: readonly RoleName[];
  columns: readonly ExportColumn<R>[];
  /** How many rows there will be; may stop at `most` and one more. */
  count(ctx: Context, input: z.output<I>, most: number): Promise<number>;
  /** The rows, read as they are asked for: a cursor or page by page, never all at once. */
  rows(ctx: Context, input: z.output<I>): AsyncIterable<R>;
  /** The filters in words; one without a value is not set. */
  filters?(ctx: Context, input: z.output<I>): FilterWords[];
}

/** An export of any input and row, as the registry holds it. */
// Inputs come from `input.parse` and rows from `rows` of the same definition, so the erased types are safe.
export type AnyExport = Omit<ExportInput<z.ZodType, never>, 'count' | 'rows' | 'filters'> & {
  count(ctx: Context, input: never, most: number): Promise<number>;
  rows(ctx: Context, input: never): AsyncIterable<unknown>;
  filters?(ctx: Context, input: never): FilterWords[];
};

/** Declares a list that can be had as a file; the module lists it in `exports`. */
export function defineExport<I extends z.ZodType, R>(definition: ExportInput<I, R>): ExportInput<I, R> {
  return definition;
}

/** The filters that are set, in words. */
export function filtersSet<I>(
  definition: { filters?(ctx: Context, input: I): FilterWords[] },
  ctx: Context,
  input: I,
): { term: string; value: string }[] {
  return (definition.filters?.(ctx, input) ?? []).flatMap(({ term, value }) =>
    value === undefined || value === null ? [] : [{ term, value }],
  );
}

/** All exports by name; two of one name are a mistake of the house and stop the start. */
export function exportsOf(
  modules: readonly { exports: readonly AnyExport[] }[],
): ReadonlyMap<string, AnyExport> {
  const all = new Map<string, AnyExport>();
  for (const definition of modules.flatMap((m) => m.exports)) {
    if (all.has(definition.name)) throw new Error(`export declared twice: ${definition.name}`);
    all.set(definition.name, definition);
  }
  return all;
}
