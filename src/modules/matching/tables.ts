import type { ColumnType, Generated } from 'kysely';
import type { PositionTerms } from './push/feedback/rules.ts';

export type SaidBy = 'person' | 'employer';

export interface MatchExclusionTable {
  city: number;
  id: string;
  person_id: string;
  region_key: number;
  position_id: string;
  said_by: SaidBy;
  reason: string | null;
  reason_code: string | null;
  recorded_at: Generated<Date>;
  recorded_by: string | null;
  withdrawn_at: Date | null;
  withdrawn_by: string | null;
  /** What the position offered on that day. */
  position_terms: ColumnType<PositionTerms | null, string | null, never>;
  effect_off_at: Date | null;
  effect_off_by: string | null;
  /** Of `position_terms`, by the database. */
  said_county: ColumnType<string | null, never, never>;
  said_group: ColumnType<string | null, never, never>;
}

declare module '../../platform/database/schema.ts' {
  interface Tables {
    match_exclusion: MatchExclusionTable;
  }
}
