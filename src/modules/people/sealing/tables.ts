import type { Generated } from 'kysely';

export interface DataRequestTable {
  city: number;
  id: string;
  person_id: string;
  region_key: number;
  reason: string;
  state: Generated<'waiting' | 'sealed' | 'refused'>;
  asked_at: Date;
  asked_by: string | null;
  decided_at: Date | null;
  decided_by: string | null;
  decision_reason: string | null;
  article: string | null;
}

export interface SealTable {
  city: number;
  id: string;
  person_id: string;
  region_key: number;
  request_id: string | null;
  sealed_at: Date;
  sealed_by: string | null;
  seal_reason: string;
  article: string;
  keep_until: string;
  lifted_at: Date | null;
  lifted_by: string | null;
  lift_reason: string | null;
  /** When the file was dissolved at the end of its time; null while it is kept. */
  dissolved_at: Generated<Date | null>;
}

export interface SealOpeningTable {
  city: number;
  id: string;
  seal_id: string;
  person_id: string;
  region_key: number;
  officer: string;
  reason: string;
  state: Generated<'waiting' | 'allowed' | 'refused'>;
  asked_at: Date;
  decided_at: Date | null;
  decided_by: string | null;
  valid_until: string | null;
}

declare module '../../../platform/database/schema.ts' {
  interface Tables {
    data_request: DataRequestTable;
    seal: SealTable;
    seal_opening: SealOpeningTable;
  }
}
