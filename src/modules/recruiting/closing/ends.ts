import type { ClosedWhy } from '../../positions/index.ts';
import { OPEN_STATES, type ReferralState } from '../procedure.ts';

/**
 * Which referrals end with their position. Where all places are taken, all do. Where its last day is over, those whom nobody has
 * answered; whoever was invited goes on, for interviews come after the last day. Where somebody closed it, only a promise of work
 * is kept.
 */
export function endedBy(why: ClosedWhy): readonly ReferralState[] {
  if (why === 'full') return OPEN_STATES;
  return why === 'past' ? ['referred'] : ['referred', 'interviewing'];
}

/** What happened to the position, within a sentence. */
const HAPPENED: Readonly<Record<ClosedWhy, string>> = {
  full: '招满了',
  past: '过了截止日期',
  hand: '不再招人了',
};

/** The reason of the step, which staff and the person read. */
export const goneReason = (why: ClosedWhy): string => `岗位${HAPPENED[why]}`;

/** What the person reads: what to do, then thanks, then why; nothing of it is about them. */
export const goneWords = (why: ClosedWhy, position: string): string =>
  `可以再看别的岗位，我们接着帮你找。谢谢你愿意去“${position}”。这个岗位${HAPPENED[why]}，不是你不好。`;
