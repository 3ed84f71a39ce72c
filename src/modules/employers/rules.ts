import { checkUsci } from '../../kernel/codes/index.ts';
import { invalidField, type Refusal } from '../../kernel/problem.ts';

export interface AcceptedUsci {
  usci: string;
  verdict: 'ok' | 'legacy';
}

/**
 * A 统一社会信用代码 as it may enter the register. A code of the early trial area is lawful but fails today's check
 * (GB 32100-2015), so it enters only after a person has compared it with the licence and says so.
 */
export function acceptUsci(text: string, confirmedLegacy: boolean): AcceptedUsci | Refusal {
  const { value, verdict, reason } = checkUsci(text);
  if (verdict === 'invalid') return invalidField('usci', `employers.usci-${reason}`);
  if (verdict === 'legacy' && !confirmedLegacy) return invalidField('confirmLegacy', 'employers.usci-legacy');
  return { usci: value, verdict };
}
