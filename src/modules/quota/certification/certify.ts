import { addDays, type PlainDate } from '../../../kernel/dates.ts';
import { refuse } from '../../../kernel/problem.ts';
import { rational, type Rational } from '../../../kernel/rational.ts';
import type { CertificationFacts, Fact, PersonFacts } from './facts.ts';
import { inOrder, type Case } from './finding.ts';
import { judgeMonth, type Situation } from './judge.ts';
import type { MonthResult } from './month-result.ts';
import { monthsOf, type Month } from './months.ts';
import type { CertificationTerms } from './terms.ts';

export interface PersonResult {
  personId: string;
  /** Twelve, in the order of the calendar. */
  months: readonly MonthResult[];
  /** Sum of the weights of the months that count. */
  weightedMonths: number;
}

export interface Certification {
  year: number;
  /** In the order of their ids. */
  persons: readonly PersonResult[];
  /** 实际安排人数 (D): exact, weighted. */
  employedCount: Rational;
  weightedMonths: number;
  /** Months that wait for data, and the next day on which one of them is decided. */
  waitingMonths: number;
  nextDay: PlainDate | null;
}

/**
 * Judges every person in every month of the year. Depends on the set of facts alone, never on their order. Throws a Refusal: a
 * person listed twice (`invalid`, `quota.person-twice`), a minimum wage not known (`unavailable`).
 */
export function certify(facts: CertificationFacts, terms: CertificationTerms): Certification {
  const frame = frameOf(facts, terms);
  const persons = inPersonOrder(facts.persons).map((person) => judgePerson(person, frame));
  if (new Set(persons.map(({ personId }) => personId)).size !== persons.length)
    throw refuse('invalid', 'quota.person-twice');
  const days = persons.flatMap(({ months }) =>
    months.flatMap((m) => (m.state === 'waiting' ? [m.until] : [])),
  );
  return {
    year: facts.year,
    persons,
    employedCount: employedCount(persons, terms),
    weightedMonths: total(persons.map((person) => person.weightedMonths)),
    waitingMonths: days.length,
    nextDay: days.toSorted()[0] ?? null,
  };
}

/** What is the same for all persons of one declaration. */
type Frame = Pick<Situation, 'deadlines' | 'asOf'> &
  Pick<Case, 'own' | 'terms'> & { months: readonly Month[] };

function frameOf({ year, employer, declaredOn, asOf }: CertificationFacts, terms: CertificationTerms): Frame {
  const { cureDays } = terms;
  return {
    months: monthsOf(year),
    own: new Set([employer.id, ...employer.branchIds]),
    terms,
    asOf,
    deadlines: {
      certificate: addDays(declaredOn, cureDays.certificate),
      contract: addDays(declaredOn, cureDays.contract),
      wage: addDays(declaredOn, cureDays.wage),
      insurance: addDays(declaredOn, cureDays.insurance),
    },
  };
}

function inPersonOrder(persons: readonly PersonFacts[]): PersonFacts[] {
  return persons.toSorted((a, b) => (a.personId < b.personId ? -1 : 1));
}

function judgePerson(person: PersonFacts, { months, own, terms, deadlines, asOf }: Frame): PersonResult {
  const known = knownOn(person, asOf);
  const timely = inTime(known, deadlines);
  const results = months.map((month): MonthResult => {
    const at = (seen: PersonFacts): Case => ({ month, person: seen, own, sides: own, terms });
    return { month: month.id, ...judgeMonth({ inTime: at(timely), known: at(known), deadlines, asOf }) };
  });
  return { personId: person.personId, months: results, weightedMonths: total(weights(results)) };
}

function total(numbers: readonly number[]): number {
  return numbers.reduce((sum, n) => sum + n, 0);
}

function weights(months: readonly MonthResult[]): number[] {
  return months.map((m) => (m.state === 'counts' ? m.weight : 0));
}

function employedCount(persons: readonly PersonResult[], { yearFraction }: CertificationTerms): Rational {
  if (yearFraction === 'TWELFTHS')
    return rational(
      persons.reduce((sum, person) => sum + person.weightedMonths, 0),
      12,
    );
  return rational(total(persons.map(({ months }) => Math.max(...weights(months)))));
}

/** The state of knowledge on a day, in one order whatever order it came in. */
function knownOn(person: PersonFacts, asOf: PlainDate): PersonFacts {
  const seen = <F extends Fact>(facts: readonly F[]) =>
    inOrder(
      facts.filter(({ recordedOn }) => recordedOn <= asOf),
      () => '',
    );
  return {
    personId: person.personId,
    birth: person.birth,
    certificates: seen(person.certificates),
    contracts: seen(person.contracts),
    wages: seen(person.wages),
    insurance: seen(person.insurance),
    study: seen(person.study),
    otherClaims: seen(person.otherClaims),
    dispatches: seen(person.dispatches),
    pensions: seen(person.pensions),
    deaths: seen(person.deaths),
  };
}

/**
 * Without what came after the cure period, unless it was admitted on appeal. The registry of certificates is the state's own
 * record: that it was late is not held against anyone.
 */
function inTime(person: PersonFacts, deadlines: Frame['deadlines']): PersonFacts {
  const timely = <F extends Fact>(facts: readonly F[], until: PlainDate) =>
    facts.filter(({ recordedOn, onAppeal }) => recordedOn <= until || onAppeal === true);
  return {
    ...person,
    contracts: timely(person.contracts, deadlines.contract),
    wages: timely(person.wages, deadlines.wage),
    insurance: timely(person.insurance, deadlines.insurance),
  };
}
