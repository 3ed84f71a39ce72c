import { addDays, addMonths, type PlainDate } from '../../../../kernel/dates.ts';
import type { Contract } from '../facts.ts';
import { fail, inOrder, lacking, pass, type Case, type Finding } from '../finding.ts';
import { daysWithin, type Days, type Month } from '../months.ts';
import { holds } from '../practice.ts';

/** In establishment, or under a contract or service agreement of at least a year, as long as it really ran. */
export function checkContract({ month, person, own, sides, terms }: Case): Finding {
  const contracts = inOrder(
    person.contracts.filter((contract) => sides.has(contract.employerId)),
    ({ from }) => from,
  );
  const long = contracts.filter((contract) => isLong(contract, terms.contractMonths));
  const days = long.reduce((all, contract) => all | daysOf(contract, month), 0);
  if (holds(days, month, terms.practice.contract))
    return pass(
      days,
      long.filter((contract) => daysOf(contract, month) !== 0),
    );

  const short = contracts.find((contract) => !long.includes(contract) && daysOf(contract, month) !== 0);
  if (short) return fail('contract-short', short, { months: terms.contractMonths });
  const begun = long.filter(({ from }) => from <= month.first).at(-1);
  if (begun) return fail('contract-ended', begun, { on: endOf(begun) ?? '' });
  const [later] = long;
  if (later) return fail('contract-not-begun', later, { on: later.from });
  // Whom another sends works under that one's contract: no paper of our own is on its way.
  const sent = person.dispatches.find(({ hostUnitId }) => own.has(hostUnitId));
  return sent ? fail('contract-missing', sent) : lacking('contract-missing');
}

/** Whether the agreed term reaches so many months, to the day: 1 January to 31 December is twelve. */
function isLong({ kind, from, to }: Contract, months: number): boolean {
  return kind === 'ESTABLISHMENT' || to === null || to >= addDays(addMonths(from, months), -1);
}

function endOf({ to, endedOn }: Contract): PlainDate | null {
  if (to === null || endedOn === null) return to ?? endedOn;
  return endedOn < to ? endedOn : to;
}

function daysOf(contract: Contract, month: Month): Days {
  return daysWithin(month, contract.from, endOf(contract));
}
