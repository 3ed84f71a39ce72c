/** Why a position is closed: its places are taken, its last day is over, or somebody closed it. */
export type ClosedWhy = 'full' | 'past' | 'hand';

/** As a reason that everybody reads, without an end mark. */
export const CLOSED_WORDS: Readonly<Record<Exclude<ClosedWhy, 'hand'>, string>> = {
  full: '招满了',
  past: '过了截止日期',
};
