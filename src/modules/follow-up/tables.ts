import type { Generated, JSONColumnType } from 'kysely';
import type { Level } from './signals.ts';
import type { AnswerCodes } from './answers.ts';

export type FollowUpState = 'open' | 'done' | 'closed';
export type Cause = 'ended' | 'withdrawn' | 'corrected' | 'death';
export type WarningState = 'open' | 'acting' | 'resolved' | 'closed';

export interface FollowUpTable {
  city: number;
  id: string;
  person_id: string;
  region_key: number;
  spell_id: string;
  employer_id: string | null;
  months: number;
  due_on: string;
  state: Generated<FollowUpState>;
  cause: Cause | null;
  misses: Generated<number>;
  still_working: boolean | null;
  done_on: string | null;
  closed_at: Date | null;
  told_on: string | null;
  recorded_at: Generated<Date>;
}

export interface FollowUpAnswerTable extends AnswerCodes {
  city: number;
  id: string;
  follow_up_id: string;
  spell_id: string;
  person_id: string;
  region_key: number;
  employer_id: string | null;
  said_by: 'staff' | 'person' | 'employer';
  said_as: 'self' | 'guardian' | 'helper' | null;
  said_on: string;
  reached: boolean;
  left_on: string | null;
  contract_until: string | null;
  words: string | null;
  recorded_at: Generated<Date>;
  recorded_by: string | null;
}

export interface FollowUpWarningTable {
  city: number;
  id: string;
  person_id: string;
  region_key: number;
  spell_id: string;
  signal: string;
  level: Level;
  facts: JSONColumnType<Record<string, string | number | null>>;
  raised_on: string;
  due_on: string;
  state: Generated<WarningState>;
  result: WarningResult | null;
  result_note: string | null;
  ended_on: string | null;
  ended_by: string | null;
  recorded_at: Generated<Date>;
}

export type WarningResult = 'stays' | 'arranged' | 'left' | 'no-problem';
export type ActKind = 'talk-person' | 'talk-employer' | 'accommodation' | 'referred';

export interface FollowUpActTable {
  city: number;
  id: string;
  warning_id: string;
  person_id: string;
  region_key: number;
  kind: ActKind;
  acted_on: string;
  note: string | null;
  recorded_at: Generated<Date>;
  recorded_by: string | null;
}

export interface FollowUpLeavingTable {
  city: number;
  id: string;
  spell_id: string;
  person_id: string;
  region_key: number;
  left_on: string;
  person_reason: string;
  employer_reason: string | null;
  note: string | null;
  undone_at: Date | null;
  undone_reason: string | null;
  recorded_at: Generated<Date>;
  recorded_by: string | null;
}

declare module '../../platform/database/schema.ts' {
  interface Tables {
    follow_up: FollowUpTable;
    follow_up_answer: FollowUpAnswerTable;
    follow_up_warning: FollowUpWarningTable;
    follow_up_act: FollowUpActTable;
    follow_up_leaving: FollowUpLeavingTable;
  }
}
