import type { Citation } from '../../../kernel/citation.ts';
import { plainDate } from '../../../kernel/dates.ts';
import { parseRational, rational, type Rational } from '../../../kernel/rational.ts';
import { refuse, type Refusal } from '../../../kernel/problem.ts';
import type { Dated, Parameter, ParameterBook } from '../../../platform/rule/index.ts';
import type { LevyNature } from '../natures.ts';
import * as parameters from '../parameters.ts';

/** A number of the law with its source and version. */
export interface Known<T> {
  value: T;
  cites: Citation;
  /** Parameter and first day of its validity. */
  version: string;
  confirmed: boolean;
}

export interface ReliefTier {
  tier: string;
  /** Least share of staff, included. */
  from: Rational;
  payRate: Rational;
}

export interface Exemption {
  headcount: Rational;
  natures: readonly LevyNature[];
  rounding: 'none' | 'down' | 'half-up';
}

/** Everything of the law that one year's levy of one place needs, read once for all employers. */
export interface LevyLaw {
  year: number;
  ratio: Known<Rational>;
  tiers: Known<readonly ReliefTier[]>;
  exemption: Known<Exemption> | null;
  capMultiple: Known<Rational> | null;
  /** Yuan a year. */
  localAverageWage: Known<Rational> | null;
  surcharge: Known<Rational> | null;
}

/**
 * The law of a levy year, by the values in force on its last day. Refuses (`unavailable`, `quota.no-policy-version`) a year whose
 * relief or ratio is not published: it is never carried on from another year.
 */
export function lawOf(book: ParameterBook, year: number, region: string | null): LevyLaw | Refusal {
  const day = Number.isInteger(year) && year > 999 && year < 10_000 ? plainDate(`${year}-12-31`) : null;
  const known = <T>(parameter: Parameter<T>) => {
    const dated = day && book.find(parameter, day);
    return dated ? knownOf(parameter, dated) : null;
  };
  const ratio = ofPlace(known(parameters.quotaRatioOfPlaces), region) ?? known(parameters.quotaRatio);
  const tiers = known(parameters.reliefTiers);
  if (!ratio || !tiers) return refuse('unavailable', 'quota.no-policy-version', { year });
  return {
    year,
    ratio: map(ratio, exact),
    tiers: map(tiers, (all) =>
      all.map((t) => ({ tier: t.tier, from: exact(t.from), payRate: exact(t.payRate) })),
    ),
    exemption: map(known(parameters.smallEnterpriseExemption), (e) => ({
      ...e,
      headcount: rational(e.headcount),
    })),
    capMultiple: map(known(parameters.wageCap), exact),
    localAverageWage: map(ofPlace(known(parameters.localAverageWages), region), (fen) => rational(fen, 100)),
    surcharge: map(known(parameters.lateSurchargeRate), exact),
  };
}

function knownOf<T>(parameter: Parameter<T>, { value, from, cites, confirmed }: Dated<T>): Known<T> {
  return { value, cites, version: `${parameter.id}@${from}`, confirmed };
}

function map<T, U>(known: Known<T>, to: (value: T) => U): Known<U>;
function map<T, U>(known: Known<T> | null, to: (value: T) => U): Known<U> | null;
function map<T, U>(known: Known<T> | null, to: (value: T) => U): Known<U> | null {
  return known && { ...known, value: to(known.value) };
}

/** The value of the county, else of its city; null where the place has none of its own. */
function ofPlace<T>(places: Known<Record<string, T>> | null, region: string | null): Known<T> | null {
  if (!places || region === null) return null;
  for (const code of [region, `${region.slice(0, 4)}00`, `${region.slice(0, 2)}0000`]) {
    const value = places.value[code];
    if (value !== undefined) return { ...places, value };
  }
  return null;
}

/** Parameters were checked when the book was filled. */
function exact(text: string): Rational {
  const value = parseRational(text);
  if (value === null) throw new Error(`no exact number: ${text}`);
  return value;
}
