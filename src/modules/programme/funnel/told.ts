import { withholdTable } from '../../../platform/indicator/index.ts';
import { reachedOf, type Line } from './measure.ts';

/** People who got to each stage or beyond; null: withheld. */
export type Told = (number | null)[];

/**
 * What a reader from elsewhere may be told of a cell: a stage is told where all numbers that make it are, from its end or from
 * its beginning (the people of a cell are told anyway). So nothing is told that could not be reckoned from what is.
 */
export function toldOf(latest: readonly number[], hidden: readonly boolean[]): Told {
  return reachedOf(latest).map((count, at) =>
    hidden.slice(at).includes(true) && hidden.slice(0, at).includes(true) ? null : count,
  );
}

/**
 * The cells of the whole province for somebody who serves a part of it and so knows that part: small numbers are withheld in
 * the whole and in the rest of it, and others with them. `null` where nothing but the people of each cell can be told.
 */
export function withheld(whole: readonly Line[], own: readonly Line[]): readonly (readonly boolean[])[] {
  const ownOf = (key: string | null) => own.find((line) => line.key === key)?.latest;
  const table = whole.map((line) => line.latest);
  const rest = whole.map(({ key, latest }) => latest.map((n, at) => n - (ownOf(key)?.[at] ?? 0)));
  const mask = withholdTable([table, rest]);
  return mask ?? table.map((line) => line.map(() => true));
}
