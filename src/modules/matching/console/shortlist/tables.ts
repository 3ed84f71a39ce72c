export interface ShortlistTable {
  city: number;
  id: string;
  person_id: string;
  region_key: number;
  position_id: string;
  place: number;
  note: string | null;
  added_at: Date;
  added_by: string | null;
  removed_at: Date | null;
  removed_by: string | null;
}

declare module '../../../../platform/database/schema.ts' {
  interface Tables {
    shortlist: ShortlistTable;
  }
}
