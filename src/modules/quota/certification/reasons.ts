import type { Citation } from '../../../kernel/citation.ts';
import { LAW } from './law.ts';

interface ReasonEntry {
  /** Which of the tests failed. */
  test: TestId;
  cites: Citation;
  /** What would cure it; `none`: nothing can, it is how it is. */
  cure: CureCode;
  /** Rule of the checks against sham employment that looks at the same thing. */
  lead: `F${number}` | null;
}

export const TESTS = [
  'dispatch',
  'certificate',
  'age',
  'life',
  'study',
  'contract',
  'wage',
  'insurance',
  'claims',
  'together',
] as const;
export type TestId = (typeof TESTS)[number];

export type CureCode =
  | 'none'
  | 'appeal'
  | 'registry'
  | 'contract-paper'
  | 'wage-record'
  | 'pay-difference'
  | 'insurance-record'
  | 'payer'
  | 'agreement'
  | 'other-employer'
  | 'study-proof';

/** Every way in which a month can fail, with its article and its cure. */
export const REASONS = {
  'certificate-missing': entry('certificate', LAW.certificate, 'registry', 'F02'),
  'certificate-before-issue': entry('certificate', LAW.certificate, 'none', 'F02'),
  'certificate-expired': entry('certificate', LAW.certificate, 'registry', 'F02'),
  'certificate-cancelled': entry('certificate', LAW.certificate, 'none', 'F02'),
  'certificate-frozen': entry('certificate', LAW.certificate, 'registry', 'F02'),
  'certificate-grade': entry('certificate', LAW.certificate, 'none', 'F03'),
  'age-under': entry('age', LAW.youngest, 'none', 'F04'),
  'age-retired': entry('age', LAW.retirement, 'none', 'F06'),
  'life-died': entry('life', LAW.life, 'none', 'F05'),
  'life-pension': entry('life', LAW.pension, 'none', 'F06'),
  'study-full-time': entry('study', LAW.study, 'study-proof', 'F07'),
  'contract-missing': entry('contract', LAW.contract, 'contract-paper', 'F14'),
  'contract-short': entry('contract', LAW.contract, 'none', 'F14'),
  'contract-not-begun': entry('contract', LAW.contract, 'contract-paper', 'F14'),
  'contract-ended': entry('contract', LAW.contract, 'contract-paper', 'F14'),
  'contract-late': entry('contract', LAW.contract, 'appeal', null),
  'wage-missing': entry('wage', LAW.wage, 'wage-record', 'F08'),
  'wage-below': entry('wage', LAW.wage, 'pay-difference', 'F08'),
  'wage-late': entry('wage', LAW.wage, 'appeal', null),
  'insurance-missing': entry('insurance', LAW.insurance, 'insurance-record', 'F11'),
  'insurance-partial': entry('insurance', LAW.insurance, 'insurance-record', 'F11'),
  'insurance-elsewhere': entry('insurance', LAW.insurance, 'payer', 'F11'),
  'insurance-late': entry('insurance', LAW.insurance, 'appeal', null),
  'dispatch-other-side': entry('dispatch', LAW.dispatch, 'agreement', 'F27'),
  'dispatch-contradiction': entry('dispatch', LAW.dispatch, 'agreement', 'F27'),
  'claims-certified': entry('claims', LAW.oneEmployer, 'other-employer', 'F01'),
  'claims-both-insured': entry('claims', LAW.oneEmployer, 'other-employer', 'F01'),
  'together-never': entry('together', LAW.counted, 'none', null),
} as const satisfies Record<string, ReasonEntry>;

export type ReasonCode = keyof typeof REASONS;

function entry(test: TestId, cites: Citation, cure: CureCode, lead: ReasonEntry['lead']): ReasonEntry {
  return { test, cites, cure, lead };
}
