import { plainDate } from '../../../kernel/dates.ts';
import { refuse } from '../../../kernel/problem.ts';
import {
  parameterText,
  type Parameter,
  type ParameterBook,
  type Step,
} from '../../../platform/rule/index.ts';
import { minimumWages } from '../parameters.ts';
import type { Insurance } from './facts.ts';
import type { Month } from './months.ts';
import * as parameters from './parameters.ts';

/** The least a month's wage must be, in fen. Where the place's tier is not known: the lowest and highest it can be. */
export interface WageFloor {
  least: number;
  most: number;
}

/** Every number and practice that the tests of one year at one place need. */
export interface CertificationTerms {
  contractMonths: number;
  cureDays: parameters.CureDays;
  practice: parameters.MonthPractice;
  yearFraction: 'TWELFTHS' | 'WHOLE_PERSON';
  grades: parameters.CountedGrades;
  insurances: readonly Insurance[];
  wageBasis: 'NET' | 'NET_PLUS_OWN_INSURANCE';
  retirement: parameters.Retirement;
  /** Throws a Refusal (`unavailable`) for a month of which no minimum wage is known. */
  minimumWage(month: Month): WageFloor;
  /** Each number with its source, for the steps. */
  steps: readonly Step[];
}

/**
 * The terms of a year at a workplace (county of six digits), by the values in force on the year's last day; minimum wages by
 * month. Throws a Refusal (`unavailable`, `rule.parameter-unknown`) where a number is not known.
 */
export function certificationTerms(book: ParameterBook, year: number, county: string): CertificationTerms {
  const day = plainDate(`${year}-12-31`);
  const steps: Step[] = [];
  function term<T>(parameter: Parameter<T>): T {
    const { value, cites, confirmed } = book.on(parameter, day);
    const name = `${parameter.title}${confirmed ? '' : '（待确认）'}`;
    steps.push({ name, value: parameterText(parameter, value), ...cites });
    return value;
  }
  return {
    contractMonths: term(parameters.contractMonths),
    cureDays: term(parameters.cureDays),
    practice: term(parameters.monthPractice),
    yearFraction: term(parameters.yearFraction),
    grades: term(parameters.countedGrades),
    insurances: term(parameters.requiredInsurances),
    wageBasis: term(parameters.wageBasis),
    retirement: term(parameters.retirement),
    minimumWage: (month) => floorOf(book, month, county),
    steps,
  };
}

function floorOf(book: ParameterBook, { first }: Month, county: string): WageFloor {
  const { tiers, places } = book.on(minimumWages, first).value;
  const tier = places[county] ?? places[`${county.slice(0, 4)}00`];
  if (tier === undefined) return { least: Math.min(...tiers), most: Math.max(...tiers) };
  const amount = tiers[tier];
  if (amount === undefined) throw refuse('unavailable', 'quota.minimum-wage-unknown', { county, on: first });
  return { least: amount, most: amount };
}
