import type { PositionColumns } from './positions.ts';

/** Places of a card's sixteen numbers; a card fills one line of the cache, so that a row costs one trip to memory. */
export const Card = {
  /** Row of the input; -1 where the row is empty. */
  source: 0,
  low: 1,
  high: 2,
  /** Six digits, or -1 where not known. */
  county: 3,
  /** Unit × 4 + form. */
  unitAndForm: 4,
  occupation: 5,
  /** Summed rarity of the row's skills. */
  skillTotal: 6,
  skillCount: 7,
  /** The first six skills; where there are more, all are read from the lists. */
  skills: 8,
  /** Where the row's demands begin, and where those end that an offered accommodation lifts: these come first. */
  demandsFrom: 14,
  liftedTo: 15,
} as const;

export const CARD_SHIFT = 4;
export const SKILLS_ON_CARD = 6;

interface Taken {
  start: Int32Array;
  values: Int32Array;
}

/** Writes the cards of all rows. */
export function cardsOf(
  columns: PositionColumns,
  source: Int32Array,
  { skills, demands }: { skills: Taken; demands: { start: Int32Array; liftedTo: Int32Array } },
  rarity: Int32Array,
): Int32Array<SharedArrayBuffer> {
  const cards = new Int32Array(new SharedArrayBuffer(source.length << (CARD_SHIFT + 2)));
  source.forEach((i, row) => {
    const at = row << CARD_SHIFT;
    cards[at + Card.source] = i;
    if (i < 0) return;
    cards[at + Card.low] = columns.low[i] ?? 0;
    cards[at + Card.high] = columns.high[i] ?? 0;
    cards[at + Card.county] = columns.county[i] ?? -1;
    cards[at + Card.unitAndForm] = (columns.unit[i] ?? 0) * 4 + (columns.form[i] ?? 0);
    cards[at + Card.occupation] = columns.occupation[i] ?? 0;
    const from = skills.start[row] ?? 0;
    const to = skills.start[row + 1] ?? 0;
    cards[at + Card.skillCount] = to - from;
    for (let j = from; j < to && j < from + SKILLS_ON_CARD; j++)
      cards[at + Card.skills + j - from] = skills.values[j] ?? 0;
    cards[at + Card.skillTotal] = totalOf(skills, row, rarity);
    cards[at + Card.demandsFrom] = demands.start[row] ?? 0;
    cards[at + Card.liftedTo] = demands.liftedTo[row] ?? 0;
  });
  return cards;
}

/** Summed rarity of a row's skills. */
export function totalOf({ start, values }: Taken, row: number, rarity: Int32Array): number {
  let total = 0;
  for (let j = start[row] ?? 0; j < (start[row + 1] ?? 0); j++) total += rarity[values[j] ?? 0] ?? 0;
  return total;
}
