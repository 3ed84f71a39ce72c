import type { ColumnType } from 'kysely';

export interface AddedWordTable {
  /** Reporting unit of the office that added it. */
  city: number;
  id: string;
  region_key: number;
  word: string;
  kind: 'skill' | 'occupation';
  /** Code of the skill list, or of the occupation tree. */
  code: string;
  reason: string;
  added_on: string;
  recorded_at: ColumnType<Date, Date, never>;
  recorded_by: string | null;
  withdrawn_at: Date | null;
  withdrawn_by: string | null;
  withdraw_reason: string | null;
}

declare module '../database/schema.ts' {
  interface Tables {
    added_word: AddedWordTable;
  }
}
