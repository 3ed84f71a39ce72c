import type { ProblemParams } from '../../../kernel/problem.ts';
import type { Fact, PersonFacts } from './facts.ts';
import type { Days, Month } from './months.ts';
import type { ReasonCode } from './reasons.ts';
import type { CertificationTerms } from './terms.ts';

/** One person in one month at one employer: what every test looks at. */
export interface Case {
  month: Month;
  person: PersonFacts;
  /** The employer and its branches. */
  own: ReadonlySet<string>;
  /** Whose contracts, wages and insurance count for it: its own, and those of who sends it the person by agreement. */
  sides: ReadonlySet<string>;
  terms: CertificationTerms;
}

export interface Failure {
  ok: false;
  code: ReasonCode;
  /** The fact that speaks against the month; null: what is missing is any fact at all. */
  fact: Fact | null;
  /** Later data may still mend it, so it is not held against the month before the cure period ends. */
  curable: boolean;
  params?: ProblemParams;
}

/** A test passed: on which days of the month, and which facts say so. */
export interface Pass {
  ok: true;
  days: Days;
  by: readonly Fact[];
  /** Of a certificate: the days on which the person counts as two. */
  doubleDays?: Days;
}

export type Finding = Pass | Failure;

export function pass(days: Days, by: readonly Fact[]): Pass {
  return { ok: true, days, by };
}

export function fail(code: ReasonCode, fact: Fact | null, params?: ProblemParams): Failure {
  return { ok: false, code, fact, curable: false, ...(params && { params }) };
}

/** A failure that late data may mend. */
export function lacking(code: ReasonCode, fact: Fact | null = null, params?: ProblemParams): Failure {
  return { ...fail(code, fact, params), curable: true };
}

/** Same facts, same order, whatever order they came in. */
export function inOrder<F extends Fact>(facts: readonly F[], key: (fact: F) => string): F[] {
  const text = (fact: F) => `${key(fact)} ${fact.recordedOn} ${fact.id}`;
  return facts.toSorted((a, b) => (text(a) < text(b) ? -1 : 1));
}
