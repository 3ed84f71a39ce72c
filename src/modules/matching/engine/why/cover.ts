import { ACCOMMODATIONS, lifts, type FunctionKey } from '../../../../kernel/vocabulary.ts';
import { compareCosts, costOf, offerOf, type Change } from './change.ts';

/** Every single change that closes at least one of the gaps, in a fixed order: looking again, then accommodations. */
export function closersOf(gaps: readonly FunctionKey[], outdated: boolean): Change[] {
  const again: Change[] = outdated ? gaps.map((fn) => ({ kind: 'reassess', fn })) : [];
  const offers = ACCOMMODATIONS.filter((a) => gaps.some((fn) => lifts(a.key, fn))).map((a) =>
    offerOf(a.key, gaps),
  );
  return [...again, ...offers];
}

const closes = (change: Change, fn: FunctionKey): boolean =>
  change.kind === 'reassess' ? change.fn === fn : change.kind === 'offer' && change.lifts.includes(fn);

/**
 * The cheapest changes that close all gaps together; null where some gap can be closed by none. An exact search: some change
 * must close the first gap that is open, so each that does is tried, and a branch ends once it costs as much as the best.
 */
export function cheapestCover(gaps: readonly FunctionKey[], outdated: boolean): Change[] | null {
  const closers = closersOf(gaps, outdated);
  let best: Change[] | null = null;
  const search = (open: readonly FunctionKey[], chosen: readonly Change[]): void => {
    if (best && compareCosts(costOf(chosen), costOf(best)) >= 0) return;
    const [first] = open;
    if (first === undefined) {
      best = [...chosen];
      return;
    }
    for (const change of closers)
      if (closes(change, first))
        search(
          open.filter((fn) => !closes(change, fn)),
          [...chosen, change],
        );
  };
  search(gaps, []);
  return best;
}
