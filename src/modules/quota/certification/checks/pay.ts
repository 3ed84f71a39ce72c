import { refuse } from '../../../../kernel/problem.ts';
import type { Insurance, InsuranceMonth, Wage } from '../facts.ts';
import { fail, inOrder, lacking, pass, type Case, type Finding } from '../finding.ts';
import { allDays } from '../months.ts';

/**
 * The wage in fact paid for the month reaches the minimum wage of the place. Payments of one source add up; where several sources
 * tell of the same month the one that tells most holds, and nothing is counted twice.
 */
export function checkWage({ month, person, sides, terms }: Case): Finding {
  const wages = person.wages.filter((wage) => wage.month === month.id && sides.has(wage.employerId));
  const known = [...new Set(wages.map(({ source }) => source))].toSorted().map((source) => {
    const facts = inOrder(
      wages.filter((wage) => wage.source === source),
      () => '',
    );
    return { facts, paid: facts.reduce((sum, wage) => sum + amount(wage, terms.wageBasis), 0) };
  });
  const best = known.toSorted((a, b) => b.paid - a.paid)[0];
  if (best === undefined) return lacking('wage-missing');
  const { least, most } = terms.minimumWage(month);
  if (best.paid >= most) return pass(allDays(month), best.facts);
  if (best.paid < least)
    return fail('wage-below', best.facts[0] ?? null, { paid: best.paid, minimum: least });
  // Between the tiers, and nobody has said to which of them the place belongs: no guess.
  throw refuse('unavailable', 'quota.minimum-wage-unknown', { on: month.first });
}

function amount({ net, ownInsurance }: Wage, basis: Case['terms']['wageBasis']): number {
  return basis === 'NET' ? net : net + (ownInsurance ?? 0);
}

/** Every required insurance posted for the month, paid by this employer. */
export function checkInsurance({ month, person, sides, terms }: Case): Finding {
  const posted = inOrder(
    person.insurance.filter((entry) => entry.month === month.id),
    ({ payerId }) => payerId,
  );
  const ours = posted.filter(({ payerId }) => sides.has(payerId));
  const missing = missingOf(ours, terms.insurances);
  if (missing.length === 0) return pass(allDays(month), ours);

  const other = posted.find(({ payerId }) => !sides.has(payerId));
  if (other && ours.length === 0) return fail('insurance-elsewhere', other);
  const params = { missing: missing.join(' ') };
  return lacking(ours.length === 0 ? 'insurance-missing' : 'insurance-partial', ours[0] ?? null, params);
}

/** Whether these payers together posted every required insurance of a month. */
export function fullyInsured({ month, person, terms }: Case, payers: ReadonlySet<string>): boolean {
  const theirs = person.insurance.filter((entry) => entry.month === month.id && payers.has(entry.payerId));
  return missingOf(theirs, terms.insurances).length === 0;
}

function missingOf(entries: readonly InsuranceMonth[], required: readonly Insurance[]): Insurance[] {
  return required.filter((kind) => !entries.some(({ kinds }) => kinds.includes(kind)));
}
