export interface MatchingWeightsTable {
  city: number;
  id: string;
  region_key: number;
  region_code: string;
  /** All five null: as the region above. */
  occ: number | null;
  skill: number | null;
  wage: number | null;
  dist: number | null;
  form: number | null;
  /** Civil date. */
  applies_from: string;
  reason: string;
  set_at: Date;
  set_by: string | null;
  set_in: string | null;
  set_as: string;
  withdrawn_at: Date | null;
  withdrawn_by: string | null;
  withdraw_reason: string | null;
}

declare module '../../../../platform/database/schema.ts' {
  interface Tables {
    matching_weights: MatchingWeightsTable;
  }
}
