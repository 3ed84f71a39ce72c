import type { RawBuilder } from 'kysely';
import type { Citation } from '../../kernel/citation.ts';
import type { Tables } from '../database/schema.ts';

/** One way to break a figure down. */
export interface Dimension {
  title: string;
  /** SQL over the counted rows: the key of the cell that a row belongs to, as text; null where it is not known. */
  key: RawBuilder<string | null>;
  /** Cells in their order, also those without a row. Without it the cells that occur stand in the order of their keys. */
  cells?: readonly { key: string; label: string }[];
  /** Says something about a person: small cells are withheld from readers outside their own region. */
  personal?: boolean;
}

/**
 * A figure as declared: what is counted, over which table, and how it may be broken down. The table has one row for each
 * thing counted, with `region_key` (12 digits) and `year`.
 */
export interface Indicator<By extends string = string> {
  id: string;
  title: string;
  /** Unit of the figure: 人次. */
  unit: string;
  /** How it is reckoned, in one or two plain sentences; pages show it. */
  formula: string;
  counts: keyof Tables;
  /** Column whose distinct values are counted beside the rows, and its unit: person_id, 人. */
  distinct: { column: string; unit: string };
  /** Why nothing is counted twice. */
  dedupe: string;
  by: Readonly<Record<By, Dimension>>;
  cites: readonly Citation[];
}

/** Declares an indicator. Throws when it cites nothing: a figure without a source is a mistake of ours. */
export function defineIndicator<By extends string>(indicator: Indicator<By>): Indicator<By> {
  if (indicator.cites.length === 0) throw new Error(`indicator ${indicator.id} cites no source`);
  return indicator;
}
