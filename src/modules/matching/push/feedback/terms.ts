import type { KnownPosition } from '../../known/position.ts';
import type { Skippable } from './narrow.ts';
import type { PositionTerms } from './rules.ts';

const yuan = (fen: number | null) => (fen === null ? null : Math.floor(fen / 100));

/** The first two parts of an occupation's code. */
export const groupOfOccupation = (code: string) => code.slice(0, 4);

/** What a position offers now, to be kept with a no. */
export const termsOf = ({ row, position }: KnownPosition): PositionTerms => ({
  county: row.region_precise ? position.region : null,
  form: position.form,
  low: yuan(row.wage_low),
  high: yuan(row.wage_high),
  group: row.occupation === null ? null : groupOfOccupation(row.occupation),
});

/** What decides whether the position is skipped; `positionsSkipped` asks the same of the table. */
export function skippable(known: KnownPosition): Skippable {
  const { county, group, form } = termsOf(known);
  return { county: form === 'REMOTE' ? null : county, group };
}
