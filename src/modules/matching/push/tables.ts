import type { ColumnType, Generated } from 'kysely';
import type { Frequency, Handed, SaidAs } from './choice/words.ts';
import type { Outcome } from './run/outcome.ts';

export interface PushChoiceTable {
  city: number;
  id: string;
  person_id: string;
  region_key: number;
  frequency: Frequency;
  week_day: number;
  size: number;
  handed: Handed;
  said_as: SaidAs;
  manner: string | null;
  decided_by: 'self' | 'guardian' | null;
  recorded_at: Date;
  recorded_by: string | null;
  superseded_by: string | null;
}

export interface PushTurnTable {
  city: number;
  person_id: string;
  region_key: number;
  turn_on: string | null;
  outcome: Outcome | null;
  missing: Generated<string[]>;
  suggested_on: string | null;
  batch: string | null;
  owner: string | null;
  note: string | null;
}

export interface PushedSuggestionTable {
  city: number;
  person_id: string;
  position_id: string;
  region_key: number;
  pushed_at: Date;
  score: number;
  rank: number;
  batch: string;
}

/** Read as an object, written as JSON. */
type Counts = ColumnType<Record<string, number>, string | undefined, string>;

export interface PushRunTable {
  city: number;
  id: string;
  region_key: number;
  county: string;
  day: string;
  started_at: Date;
  finished_at: Date | null;
  asked_by: string | null;
  due: number;
  looked_at: Generated<number>;
  suggested: Generated<number>;
  outcomes: Counts;
  channels: Counts;
}

export interface PositionOutlookTable {
  city: number;
  position_id: string;
  region_key: number;
  reason: string;
  seekers: number;
  kept_away: number;
  change: string | null;
  change_to: string | null;
  brings: number;
  since: string;
  computed_on: string;
}

declare module '../../../platform/database/schema.ts' {
  interface Tables {
    push_choice: PushChoiceTable;
    push_turn: PushTurnTable;
    pushed_suggestion: PushedSuggestionTable;
    push_run: PushRunTable;
    position_outlook: PositionOutlookTable;
  }
}
