import type { Generated } from 'kysely';

export interface SavedSearchTable {
  city: number;
  id: string;
  person_id: string;
  region_key: number;
  name: string;
  text: string | null;
  pattern: string | null;
  region: string | null;
  places: string[] | null;
  occupation: string | null;
  form: string | null;
  /** Fen a month. */
  wage: number | null;
  accommodation: string | null;
  tell: boolean;
  seen_at: Date;
  told_at: Generated<Date | null>;
  deleted_at: Generated<Date | null>;
  recorded_at: Date;
  recorded_by: string | null;
}

declare module '../../../platform/database/schema.ts' {
  interface Tables {
    saved_search: SavedSearchTable;
  }
}
