import type { OtherClaim } from '../facts.ts';
import { fail, inOrder, pass, type Case, type Finding } from '../finding.ts';
import { allDays } from '../months.ts';
import { viewDispatch } from './dispatch.ts';
import { fullyInsured } from './pay.ts';

/**
 * One person, one employer, one month, in the whole country. What is certified elsewhere stands until it is withdrawn. Of two that
 * ask for it the one counts that pays the insurance; where both do, neither, until one of them withdraws.
 */
export function checkClaims(c: Case): Finding {
  const others = inOrder(c.person.otherClaims, ({ employerId }) => employerId).filter(
    (claim) => claim.month === c.month.id && !c.own.has(claim.employerId),
  );
  const certified = others.find(({ state }) => state === 'CERTIFIED');
  if (certified) return fail('claims-certified', certified);
  const rival = others.find((claim) => couldCount(claim, c));
  // Without insurance of our own the month fails for that, and the claim of another is not to blame.
  if (rival && fullyInsured(c, c.sides)) return fail('claims-both-insured', rival);
  return pass(allDays(c.month), []);
}

function couldCount({ employerId, branchIds = [] }: OtherClaim, c: Case): boolean {
  const { failure, sides } = viewDispatch(new Set([employerId, ...branchIds]), c.person, c.month);
  return failure === null && fullyInsured(c, sides);
}
