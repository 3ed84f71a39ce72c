import { referralProcedure } from '../../procedure.ts';
import type { Stands } from '../standing.ts';

/** What bulk referral will meet with somebody, or what has come of it already. */
export function standsWords({ referral, consent }: Stands): string {
  if (referral) return referralProcedure.states[referral.state].title;
  return consent ? '可以推荐' : '还没有同意给单位看';
}
