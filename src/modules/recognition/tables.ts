import type { Generated, JSONColumnType } from 'kysely';
import type { EndCause, RecognitionMove, RecognitionState } from './procedure.ts';
import type { Verdict } from './rules.ts';
import type { Step } from '../../platform/rule/index.ts';

export type AppliedAs = 'self' | 'guardian' | 'helper' | 'staff';

/** What the rule said when the office decided. */
export interface KeptVerdict {
  rule: string;
  on: string;
  verdict: Verdict;
  steps: readonly Step[];
}

export interface RecognitionTable {
  city: number;
  id: string;
  person_id: string;
  region_key: number;
  kind: string;
  state: RecognitionState;
  said_working: boolean | null;
  said_pension: boolean | null;
  applied_on: string;
  applied_as: AppliedAs;
  applied_by: string | null;
  /** Last day for what the state waits for. */
  due_on: string | null;
  since: string;
  checked_by: string | null;
  decided_on: string | null;
  decided_by: string | null;
  reason: string | null;
  objection: string | null;
  valid_from: string | null;
  valid_until: string | null;
  /** First day on which it no longer holds. */
  ended_on: string | null;
  end_cause: EndCause | null;
  renews: string | null;
  verdict: JSONColumnType<KeptVerdict> | null;
  recorded_at: Generated<Date>;
}

export interface RecognitionStepTable {
  city: number;
  id: string;
  recognition_id: string;
  person_id: string;
  region_key: number;
  move: RecognitionMove | 'apply';
  state: RecognitionState;
  reason: string | null;
  done_as: AppliedAs | 'house';
  at: Date;
  done_by: string | null;
}

declare module '../../platform/database/schema.ts' {
  interface Tables {
    recognition: RecognitionTable;
    recognition_step: RecognitionStepTable;
  }
}
