import type { Rational } from '../../../kernel/rational.ts';
import type { LevyNature } from '../natures.ts';

/** A person with disabilities on the staff: the weight by {@link weightOf} and the months of the year that qualify. */
export interface CountedPerson {
  weight: number;
  months: number;
}

/** What the levy depends on, exact. Amounts in yuan. */
export interface LevyFacts {
  /** Year of the levy period (费款所属期): it selects every parameter. */
  year: number;
  nature: LevyNature;
  /** Six digits of the place that levies; null: the province's own numbers. */
  region: string | null;
  /** Yearly average; of a part of the year over the months that the employer existed. */
  headcount: Rational;
  /** Months that the employer existed in the year, 12 for most; wages are those of these months. */
  monthsOpen: number;
  /** Weighted persons, averaged over the same months. */
  employed: Rational;
  /** The persons behind `employed`, where they are known. */
  people: readonly CountedPerson[];
  /** False: not declared in time, so nobody counts (Levy Rules art. 12). */
  declared: boolean;
  totalWages: Rational;
  /** Overrides the parameter in force. */
  ratio: Rational | null;
  /** Yuan a year; overrides the parameter in force. */
  localAverageWage: Rational | null;
  /** Granted after a disaster; at most the levy itself. */
  reduction: Rational | null;
  /** Already paid for this period; null where nobody asked. */
  paid: Rational | null;
  /** Days since the end of the time to pay. */
  overdueDays: number | null;
}
