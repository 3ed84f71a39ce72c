interface ProgrammeTargetTable {
  city: number;
  id: string;
  plan: string;
  region_key: number;
  region_code: string;
  /** Null: the whole period. */
  year: number | null;
  /** Null: the number was taken back. */
  value: number | null;
  reason: string;
  source: string;
  recorded_at: Date;
  recorded_by: string | null;
  superseded_by: string | null;
  superseded_at: Date | null;
}

declare module '../../../platform/database/schema.ts' {
  interface Tables {
    programme_target: ProgrammeTargetTable;
  }
}
export type { ProgrammeTargetTable };
