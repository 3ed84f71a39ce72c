import type { ColumnType, Generated } from 'kysely';
import type { CellProblem } from '../../platform/feed/index.ts';
import type { PartResult } from '../people/index.ts';
import type { Outcome } from './outcomes.ts';

export type CampaignState = 'draft' | 'drawing' | 'open' | 'closed';

/** jsonb: read as an object, written as text. */
type Json<T> = ColumnType<T, string | null | undefined, string | null>;

export interface SurveyCampaignTable {
  city: number;
  id: string;
  region_key: number;
  region_key_end: number;
  region_code: string;
  title: string;
  starts_on: string;
  ends_on: string;
  second_percent: Generated<number>;
  state: CampaignState;
  note: string | null;
  drawn: Json<Drawn | null>;
  report: Json<Record<string, unknown> | null>;
  created_at: Date;
  created_by: string | null;
  opened_at: Date | null;
  closed_at: Date | null;
  closed_by: string | null;
}

/** By which rules a list was drawn, and how many people it has. */
export interface Drawn {
  on: string;
  ages: { M: { from: number; to: number }; F: { from: number; to: number } };
  people: number;
}

export interface SurveySubjectTable {
  city: number;
  campaign_id: string;
  person_id: string;
  region_key: number;
  assigned_to: string | null;
  outcome: Outcome | null;
  visited_at: Date | null;
  visits: Generated<number>;
  second: Generated<boolean>;
  second_outcome: Outcome | null;
  second_agrees: boolean | null;
  id: Generated<string>;
  number: Generated<number | null>;
  assigned_step: Generated<string | null>;
  assigned_before: Generated<string | null>;
  visited_by: Generated<string | null>;
  second_assigned_to: Generated<string | null>;
  second_step: Generated<string | null>;
  second_visited_at: Generated<Date | null>;
  second_by: Generated<string | null>;
  settled: Generated<'confirmed' | 'corrected' | null>;
  settled_note: Generated<string | null>;
  settled_at: Generated<Date | null>;
  settled_by: Generated<string | null>;
}

export interface SurveyVisitTable {
  city: number;
  id: string;
  campaign_id: string;
  person_id: string;
  region_key: number;
  visited_at: Date;
  outcome: Outcome;
  reason: string | null;
  second: Generated<boolean>;
  told_enc: Buffer;
  results: Json<Record<string, PartResult>>;
  state: 'taken' | 'stray' | 'settled';
  offline: Generated<boolean>;
  recorded_at: Date;
  recorded_by: string | null;
  settled_as: Generated<'applied' | 'discarded' | null>;
  settle_reason: Generated<string | null>;
  settled_at: Generated<Date | null>;
  settled_by: Generated<string | null>;
  handed_over_at: Generated<Date | null>;
}

export interface SurveyDraftTable {
  city: number;
  id: string;
  campaign_id: string;
  person_id: string;
  region_key: number;
  account_id: string;
  second: boolean;
  answers_enc: Buffer;
  saved_at: Date;
}

export interface SurveyImportTable {
  city: number;
  id: string;
  campaign_id: string;
  region_key: number;
  file_name: string;
  file_hash: Buffer;
  headers: ColumnType<string[], string, string>;
  mapping: ColumnType<(string | null)[], string, string>;
  good: number;
  bad: number;
  taken_at: Date | null;
  created_at: Date;
  recorded_by: string | null;
}

export interface SurveyImportRowTable {
  city: number;
  import_id: string;
  line: number;
  region_key: number;
  person_id: string | null;
  visit_id: string;
  cells_enc: Buffer;
  told_enc: Buffer | null;
  problems: ColumnType<CellProblem[], string, string>;
}

declare module '../../platform/database/schema.ts' {
  interface Tables {
    survey_campaign: SurveyCampaignTable;
    survey_subject: SurveySubjectTable;
    survey_visit: SurveyVisitTable;
    survey_draft: SurveyDraftTable;
    survey_import: SurveyImportTable;
    survey_import_row: SurveyImportRowTable;
  }
}
