import type { PlainDate } from '../../../kernel/dates.ts';
import { checkCertificate } from './checks/certificate.ts';
import { checkClaims } from './checks/claims.ts';
import { checkContract } from './checks/contract.ts';
import { viewDispatch } from './checks/dispatch.ts';
import { checkInsurance, checkWage } from './checks/pay.ts';
import { checkAge, checkLife, checkStudy } from './checks/person.ts';
import { fail, type Case, type Failure, type Finding, type Pass } from './finding.ts';
import { reasonOf, refOf, type Awaited, type MonthState } from './month-result.ts';
import { allDays } from './months.ts';
import type { CureDays } from './parameters.ts';
import { holds } from './practice.ts';
import type { ReasonCode } from './reasons.ts';

/** Two states of the same case: what came in time or was admitted on appeal, and all that is known. */
export interface Situation {
  inTime: Case;
  known: Case;
  /** Last day for late data of each kind. */
  deadlines: Readonly<Record<keyof CureDays, PlainDate>>;
  asOf: PlainDate;
}

interface Test {
  check(c: Case): Finding;
  /** Kind of data that may come late, and how it is called when it came too late. */
  cure?: keyof CureDays;
  late?: ReasonCode;
}

/** Of the person, whoever employs them. */
const OF_PERSON: readonly Test[] = [
  { check: checkCertificate, cure: 'certificate' },
  { check: checkAge },
  { check: checkLife },
  { check: checkStudy },
];

/** Of the employment; not asked of whom another side of a dispatch counts, whose papers lie with that side. */
const OF_EMPLOYMENT: readonly Test[] = [
  { check: checkContract, cure: 'contract', late: 'contract-late' },
  { check: checkWage, cure: 'wage', late: 'wage-late' },
  { check: checkInsurance, cure: 'insurance', late: 'insurance-late' },
  { check: checkClaims },
];

/** Judges one person in one month at one employer: all tests are made, so that every reason is told at once. */
export function judgeMonth(situation: Situation): MonthState {
  const { own, person, month } = situation.inTime;
  const dispatch = viewDispatch(own, person, month);
  const at = withSides(situation, dispatch.sides);
  const tests = dispatch.failure ? OF_PERSON : [...OF_PERSON, ...OF_EMPLOYMENT];
  const findings = tests.map((test) => find(test, at));
  const failures = findings.filter((finding) => !finding.ok);
  const reasons = [dispatch.failure, ...failures.filter(({ until }) => until === null)];
  if (reasons.some((reason) => reason !== null))
    return { state: 'fails', reasons: reasons.flatMap((reason) => (reason ? [reasonOf(reason)] : [])) };
  const what = failures.flatMap(awaited);
  const until = what.map((entry) => entry.until).toSorted()[0];
  if (until !== undefined) return { state: 'waiting', until, what };
  return weigh(
    at.inTime,
    findings.filter((finding) => finding.ok),
  );
}

function withSides(situation: Situation, sides: ReadonlySet<string>): Situation {
  const { inTime, known } = situation;
  return { ...situation, inTime: { ...inTime, sides }, known: { ...known, sides } };
}

/** A failure that time may mend carries the last day for it; null: it is final. */
type Timed = Pass | (Failure & { until: PlainDate | null });

function find({ check, cure, late }: Test, { inTime, known, deadlines, asOf }: Situation): Timed {
  const finding = check(inTime);
  if (finding.ok) return finding;
  const until = cure ? deadlines[cure] : null;
  if (late && until !== null) {
    const withLate = check(known);
    if (withLate.ok) return { ...fail(late, lateFact(withLate, until), { until }), until: null };
  }
  return { ...finding, until: finding.curable && until !== null && asOf <= until ? until : null };
}

function lateFact({ by }: Pass, until: PlainDate) {
  return by.find(({ recordedOn }) => recordedOn > until) ?? null;
}

function awaited(failure: Failure & { until: PlainDate | null }): Awaited[] {
  return failure.until === null ? [] : [{ ...reasonOf(failure), until: failure.until }];
}

/** All tests passed, each on some day: together they must hold on one and the same. Counts as two while the grade says so. */
function weigh({ month, terms }: Case, passes: readonly Pass[]): MonthState {
  const days = passes.reduce((all, pass) => all & pass.days, allDays(month));
  if (days === 0) return { state: 'fails', reasons: [reasonOf(fail('together-never', null))] };
  const double = passes.reduce((all, pass) => all | (pass.doubleDays ?? 0), 0);
  const severe = holds(double & days, month, terms.practice.certificate);
  return { state: 'counts', weight: severe ? 2 : 1, by: passes.flatMap(({ by }) => by.map(refOf)) };
}
