import {
  add,
  ceiling,
  compare,
  divide,
  floor,
  multiply,
  rational,
  subtract,
  ZERO,
  type Rational,
} from '../../../kernel/rational.ts';
import type { LevyFacts } from './facts.ts';
import type { LevyLaw } from './law.ts';
import { computeLevy, EXEMPT, surplusOf, type LevyFigures } from './levy.ts';

/** The levy if one more person with disabilities had worked there all the time. */
export interface OneMore {
  weight: 1 | 2;
  levyFen: bigint;
  savesFen: bigint;
}

/** Fewest months of work that bring the levy to zero, by persons of one weight. */
export interface WayToZero {
  weight: 1 | 2;
  months: number;
  /** Persons that these months need, as one person has no more than the months of the year. */
  persons: number;
}

/** Where one person on the staff ends the exemption. */
export interface Jump {
  /** Most staff that is exempt. */
  at: number;
  /** The levy of the same employer with one more on the staff. */
  beyondFen: bigint;
}

export interface WhatIf {
  oneMore: OneMore[];
  toZero: WayToZero[];
  surplus: Rational;
  jump: Jump | null;
  /** The levy if the persons named had been declared in time; null where they were. */
  ifDeclaredFen: bigint | null;
}

/** Other answers of the same rule to the same employer. */
export function whatIf(facts: LevyFacts, law: LevyLaw): WhatIf {
  const now = computeLevy(facts, law);
  const owes = now.levyFen > 0n;
  return {
    oneMore: owes ? ([1, 2] as const).map((weight) => oneMore(facts, law, now, weight)) : [],
    toZero: owes ? ([1, 2] as const).map((weight) => wayToZero(facts, now, weight)) : [],
    surplus: surplusOf(now),
    jump: jumpOf(facts, law, now),
    ifDeclaredFen: facts.declared ? null : computeLevy({ ...facts, declared: true }, law).levyFen,
  };
}

/**
 * The same employer after hiring: a person of the weight for `months`. One who is hired belongs to the staff too, so the quota
 * grows with it; the average wage stays.
 */
export function afterHiring(facts: LevyFacts, now: LevyFigures, weight: number, months: number): LevyFacts {
  const years = rational(months, facts.monthsOpen);
  const headcount = add(facts.headcount, years);
  return {
    ...facts,
    declared: true,
    people: [],
    headcount,
    employed: add(now.counted, multiply(rational(weight), years)),
    totalWages: now.averageWage ? multiply(now.averageWage, headcount) : ZERO,
  };
}

function oneMore(facts: LevyFacts, law: LevyLaw, now: LevyFigures, weight: 1 | 2): OneMore {
  const { levyFen } = computeLevy(afterHiring(facts, now, weight, facts.monthsOpen), law);
  return { weight, levyFen, savesFen: now.levyFen - levyFen };
}

/** `gap` falls by weight - ratio for each person-year; the least whole number of months that closes it. */
function wayToZero(facts: LevyFacts, now: LevyFigures, weight: 1 | 2): WayToZero {
  const perYear = subtract(rational(weight), now.ratio);
  const years = divide(now.gap ?? ZERO, perYear);
  const months = Number(ceiling(multiply(years, rational(facts.monthsOpen))));
  return { weight, months, persons: Math.ceil(months / facts.monthsOpen) };
}

function jumpOf(facts: LevyFacts, law: LevyLaw, now: LevyFigures): Jump | null {
  if (!law.exemption?.value.natures.includes(facts.nature) || !now.averageWage) return null;
  const { headcount } = law.exemption.value;
  const near = add(headcount, rational(1));
  if (now.tier !== EXEMPT && compare(facts.headcount, near) > 0) return null;
  const beyond = { ...facts, headcount: near, totalWages: multiply(now.averageWage, near) };
  return { at: Number(floor(headcount)), beyondFen: computeLevy(beyond, law).levyFen };
}
