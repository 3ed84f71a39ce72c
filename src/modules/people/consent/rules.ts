import { ageOn, type PlainDate } from '../../../kernel/dates.ts';
import type { Purpose } from './purpose.ts';
import type { ConsentAnswer } from './tables.ts';

/** Below this age a guardian decides with the person (民法典 art. 17 to 19; 个人信息保护法 art. 31 for those under 14). */
const OF_AGE = 18;

export interface Capacity {
  birthDate: PlainDate;
  /** A guardian stands in the file, or acts by a recorded delegation. */
  hasGuardian: boolean;
}

/** Whether a yes needs the guardian. A no never does: the person's own no always counts. */
export function guardianMustAct({ birthDate, hasGuardian }: Capacity, on: PlainDate): boolean {
  return hasGuardian || ageOn(birthDate, on) < OF_AGE;
}

export interface LastAnswer {
  answer: ConsentAnswer;
  wording: number;
}

/** `objected`: a duty that the person said no to. `outdated`: agreed to an older text only. */
export type ConsentState = 'in-force' | 'not-asked' | 'withdrawn' | 'outdated' | 'duty' | 'objected';

/** How a purpose stands by the last answer (null: never asked). A no outlives a new wording; a yes does not. */
export function stateOf(purpose: Pick<Purpose, 'basis' | 'wording'>, last: LastAnswer | null): ConsentState {
  if (purpose.basis === 'duty') return last?.answer === 'withdrawn' ? 'objected' : 'duty';
  if (!last) return 'not-asked';
  if (last.answer === 'withdrawn') return 'withdrawn';
  return last.wording === purpose.wording ? 'in-force' : 'outdated';
}

/** Whether data may be used for the purpose in this state. */
export const allows = (state: ConsentState): boolean => state === 'in-force' || state === 'duty';
