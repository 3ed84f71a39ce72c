/**
 * How much attention a place in a list gets: 1 / log2(1 + place), as in the position bias of A. Singh and T. Joachims, Fairness of
 * Exposure in Rankings, KDD 2018, pages 2219–2228 (doi 10.1145/3219819.3220088). There a ranking spreads attention over what
 * is ranked; here the question is turned round: how much of what is suggested, the first places counting most, reaches a
 * person. The exposure of a group is the mean over its people, and what is compared is that mean with the mean of all: the
 * paper's demographic parity of exposure. It names a difference; it does not say whether the difference is just.
 *
 * In whole millionths, so that sums are exact and do not hang on their order.
 */
export const MILLION = 1_000_000;
/** Later places count like this one; nothing suggests so many. */
export const LAST_PLACE = 100;

/** Exposure of the places 1, 2, 3 …, in millionths. */
export const EXPOSURES: readonly number[] = Array.from({ length: LAST_PLACE }, (_, i) =>
  Math.round(MILLION / Math.log2(2 + i)),
);

/** Exposure of a list whose first `shown` places reach somebody, in millionths. */
export const exposureOfList = (shown: number): number =>
  EXPOSURES.slice(0, shown).reduce((sum, one) => sum + one, 0);
