import type { Generated } from 'kysely';

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
}

declare module '../../platform/database/schema.ts' {
  interface Tables {
    match_exclusion: MatchExclusionTable;
  }
}
