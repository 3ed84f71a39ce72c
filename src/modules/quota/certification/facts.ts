import type { PlainDate } from '../../../kernel/dates.ts';
import type { YearMonth } from './months.ts';

/** What is known, who said so and since when we know it. The caller passes the facts in force, of every source. */
export interface Fact {
  id: string;
  /** Where it came from, in words: 残疾人证库, 社保, 工资银行流水. */
  source: string;
  /** The day on which it first reached us; a later correction of the same record keeps it. */
  recordedOn: PlainDate;
  /** Came after the cure period and was admitted by a decision on appeal. */
  onAppeal?: boolean;
}

export interface Birth extends Fact {
  date: PlainDate;
  sex: 'M' | 'F';
  /** A woman in a worker's post, who retires earlier; null or absent: not known, the later age is taken. */
  workerPost?: boolean | null;
}

/** A time in which one certificate was valid at one grade: a change of grade, a freeze or a renewal begins another span. */
export interface CertificateSpan extends Fact {
  kind: 'DISABILITY' | 'VETERAN';
  grade: number;
  from: PlainDate;
  /** Last valid day; null: still valid. */
  to: PlainDate | null;
  endedBy: 'EXPIRED' | 'CANCELLED' | 'FROZEN' | 'REGRADED' | null;
}

export interface Contract extends Fact {
  employerId: string;
  /** 在编, 劳动合同, 服务协议. */
  kind: 'ESTABLISHMENT' | 'CONTRACT' | 'SERVICE_AGREEMENT';
  from: PlainDate;
  /** Last day agreed; null: without fixed term. */
  to: PlainDate | null;
  /** Last day in fact, where it ended; null: not ended early. */
  endedOn: PlainDate | null;
}

/** Paid to the person for a month, in fen: what reached the account, and the person's own share of insurance where known. */
export interface Wage extends Fact {
  employerId: string;
  month: YearMonth;
  net: number;
  ownInsurance: number | null;
}

export const INSURANCES = ['PENSION', 'MEDICAL', 'UNEMPLOYMENT', 'WORK_INJURY', 'MATERNITY'] as const;
export type Insurance = (typeof INSURANCES)[number];

export const INSURANCE_WORDS: Readonly<Record<Insurance, string>> = {
  PENSION: '养老',
  MEDICAL: '医疗',
  UNEMPLOYMENT: '失业',
  WORK_INJURY: '工伤',
  MATERNITY: '生育',
};

/** Social insurance posted for a month; `recordedOn` is the day of its delivery. */
export interface InsuranceMonth extends Fact {
  payerId: string;
  month: YearMonth;
  kinds: readonly Insurance[];
}

/** Enrolment in full-time study. Evening and distance courses do not belong here. */
export interface StudyTerm extends Fact {
  from: PlainDate;
  to: PlainDate;
}

/** Another employer counts, or asks to count, the same person in the same month. */
export interface OtherClaim extends Fact {
  employerId: string;
  /** Its registered branches, where known. */
  branchIds?: readonly string[];
  month: YearMonth;
  state: 'CLAIMED' | 'CERTIFIED';
}

/** A person sent from one employer to another. `countedBy` is what both agreed in writing; null: nothing. */
export interface Dispatch extends Fact {
  dispatchUnitId: string;
  hostUnitId: string;
  from: PlainDate;
  to: PlainDate | null;
  countedBy: 'DISPATCH_UNIT' | 'HOST_UNIT' | null;
}

export interface PersonFacts {
  personId: string;
  birth: Birth;
  certificates: readonly CertificateSpan[];
  contracts: readonly Contract[];
  wages: readonly Wage[];
  insurance: readonly InsuranceMonth[];
  study: readonly StudyTerm[];
  otherClaims: readonly OtherClaim[];
  dispatches: readonly Dispatch[];
  /** First month of an old-age pension. */
  pensions: readonly (Fact & { from: YearMonth })[];
  deaths: readonly (Fact & { on: PlainDate })[];
}

/** What one employer asks to have certified for one year. */
export interface CertificationFacts {
  year: number;
  employer: {
    id: string;
    /** Registered branches, which may pay wages and insurance for it. */
    branchIds: readonly string[];
    /** County of the workplace, six digits: its minimum wage applies. */
    county: string;
  };
  /** Day on which the declaration was filed: the cure period runs from here. */
  declaredOn: PlainDate;
  /** The state of knowledge to judge by: facts recorded later are not seen, so any past day can be judged again. */
  asOf: PlainDate;
  persons: readonly PersonFacts[];
}
