import type { Citation } from '../../../kernel/citation.ts';
import type { PlainDate } from '../../../kernel/dates.ts';
import type { ProblemParams } from '../../../kernel/problem.ts';
import type { Fact } from './facts.ts';
import type { Failure } from './finding.ts';
import type { YearMonth } from './months.ts';
import { REASONS, type CureCode, type ReasonCode, type TestId } from './reasons.ts';

/** A fact by which a month was decided. */
export type FactRef = Pick<Fact, 'id' | 'source' | 'recordedOn'>;

/** Why a month does not count: the test, its article, the fact behind it and what would cure it. */
export interface Reason {
  code: ReasonCode;
  test: TestId;
  cites: Citation;
  /** Null: no fact at all is known. */
  fact: FactRef | null;
  cure: CureCode;
  lead: `F${number}` | null;
  params?: ProblemParams;
}

/** What is still awaited, and the last day on which it may come. */
export interface Awaited extends Reason {
  until: PlainDate;
}

export type MonthState =
  | { state: 'counts'; weight: 1 | 2; by: readonly FactRef[] }
  | { state: 'fails'; reasons: readonly Reason[] }
  /** Would fail today, but data may still come until the day: after it, what has not come is held against the month. */
  | { state: 'waiting'; until: PlainDate; what: readonly Awaited[] };

export type MonthResult = MonthState & { month: YearMonth };

export function refOf({ id, source, recordedOn }: Fact): FactRef {
  return { id, source, recordedOn };
}

export function reasonOf({ code, fact, params }: Failure): Reason {
  return { code, ...REASONS[code], fact: fact && refOf(fact), ...(params && { params }) };
}
