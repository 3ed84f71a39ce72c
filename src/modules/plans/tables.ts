import type { Generated } from 'kysely';
import type {
  CloseReason,
  GoalKind,
  MeasureKind,
  MeasureState,
  PlanKind,
  Proposed,
  ReviewOutcome,
  SaidAs,
  WordKind,
} from './kinds.ts';
import type { PlanState } from './procedure.ts';

export interface IndividualPlanTable {
  city: number;
  id: string;
  person_id: string;
  region_key: number;
  kind: PlanKind;
  state: PlanState;
  version: number;
  opened_on: string;
  next_review_on: string | null;
  owner_id: string | null;
  owner_lo: number | null;
  owner_hi: number | null;
  answer: 'agrees' | 'objects' | null;
  answered_version: number | null;
  closed_reason: CloseReason | null;
  moved_at: Date;
  recorded_at: Date;
  recorded_by: string | null;
}

interface OfPlan {
  city: number;
  id: string;
  plan_id: string;
  person_id: string;
  region_key: number;
  recorded_at: Date;
}

interface Added extends OfPlan {
  recorded_by: string | null;
}

export interface IndividualPlanVersionTable extends Added {
  version: number;
  goal: GoalKind;
  occupation: string | null;
  wanted: string;
  goal_by: string;
  review_days: number;
  owner_id: string | null;
  owner_name: string;
  school: string | null;
  graduation_year: number | null;
  adviser_name: string | null;
  adviser_phone_enc: Buffer | null;
  why: string | null;
}

export interface IndividualPlanMeasureTable extends Added {
  measure_id: string;
  kind: MeasureKind;
  what: string;
  by_account: string | null;
  by_name: string;
  due_on: string;
  state: MeasureState;
  result: string | null;
  referral_id: string | null;
  spell_id: string | null;
  why: string | null;
  superseded_by: string | null;
}

export interface IndividualPlanProposalTable extends OfPlan {
  measure_id: string;
  what: Proposed;
  spell_id: string;
  referral_id: string | null;
  happened_on: string;
  state: 'open' | 'taken' | 'declined';
  reason: string | null;
  answered_at: Date | null;
  answered_by: string | null;
}

/** Moves of the procedure, and what else changed. */
export type StepAct =
  | 'open'
  | 'agree'
  | 'object'
  | 'revise'
  | 'start'
  | 'review'
  | 'close'
  | 'reopen'
  | 'change'
  | 'measure'
  | 'take-over'
  | 'handed-over';

export interface IndividualPlanStepTable extends Added {
  act: StepAct;
  from_state: PlanState;
  to_state: PlanState;
  code: ReviewOutcome | CloseReason | null;
  note: string | null;
  from_region: Generated<number | null>;
}

export interface IndividualPlanWordTable extends Added {
  kind: WordKind;
  version: number;
  measure_id: string | null;
  said: string | null;
  said_as: SaidAs;
  manner: string | null;
  answer: Generated<string | null>;
  answered_at: Generated<Date | null>;
  answered_by: Generated<string | null>;
}

declare module '../../platform/database/schema.ts' {
  interface Tables {
    individual_plan: IndividualPlanTable;
    individual_plan_version: IndividualPlanVersionTable;
    individual_plan_measure: IndividualPlanMeasureTable;
    individual_plan_proposal: IndividualPlanProposalTable;
    individual_plan_step: IndividualPlanStepTable;
    individual_plan_word: IndividualPlanWordTable;
  }
}
