import { addMonths, ageOn, compareDates, formatDateZh, type PlainDate } from '../../kernel/dates.ts';
import type { FieldProblem } from '../../kernel/problem.ts';
import { FORMS_WITH_EMPLOYER, type EmploymentForm, type EndReason } from './forms.ts';

/** What is said about a spell, before it is recorded. */
export interface SpellFacts {
  form: EmploymentForm;
  startedOn: PlainDate;
  endedOn: PlainDate | null;
  endReason: EndReason | null;
  /** A unit of the register, or a name where it has no file. */
  employerId: string | null;
  employerName: string | null;
}

export interface SpellLimits {
  today: PlainDate;
  birthDate: PlainDate;
  /** Full years; Labour Law art. 15. */
  minimumAge: number;
}

function endProblem(startedOn: PlainDate, endedOn: PlainDate, today: PlainDate): FieldProblem | null {
  if (compareDates(endedOn, today) > 0) return { path: 'endedOn', code: 'employment.end-in-future' };
  return compareDates(endedOn, startedOn) < 0
    ? { path: 'endedOn', code: 'employment.end-before-start' }
    : null;
}

function startProblem(
  { startedOn }: SpellFacts,
  { today, birthDate, minimumAge }: SpellLimits,
): FieldProblem | null {
  if (compareDates(startedOn, today) > 0) return { path: 'startedOn', code: 'employment.start-in-future' };
  if (ageOn(birthDate, startedOn) >= minimumAge) return null;
  const from = formatDateZh(addMonths(birthDate, minimumAge * 12));
  return { path: 'startedOn', code: 'employment.too-young', params: { age: minimumAge, from } };
}

/** Everything that is wrong with the facts of a spell; empty when nothing is. */
export function factProblems(facts: SpellFacts, limits: SpellLimits): FieldProblem[] {
  const problems = [startProblem(facts, limits)];
  if (facts.endedOn !== null) {
    problems.push(endProblem(facts.startedOn, facts.endedOn, limits.today));
    if (facts.endReason === null) problems.push({ path: 'endReason', code: 'employment.end-reason-missing' });
  } else if (facts.endReason !== null) {
    problems.push({ path: 'endedOn', code: 'employment.end-date-missing' });
  }
  if (FORMS_WITH_EMPLOYER.includes(facts.form) && facts.employerId === null && facts.employerName === null) {
    problems.push({ path: 'employerName', code: 'employment.employer-missing' });
  }
  return problems.filter((problem) => problem !== null);
}
