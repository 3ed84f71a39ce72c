import type { Generated } from 'kysely';

export type ExportState = 'waiting' | 'running' | 'done' | 'failed' | 'cancelled' | 'expired';

export interface ExportJobTable {
  id: string;
  account_id: string;
  name: string;
  format: 'xlsx' | 'csv';
  /** The filters, sealed to the row: they may hold a name. */
  input: Buffer;
  personal: boolean;
  purpose: string | null;
  reason: string | null;
  full_numbers: Generated<boolean>;
  state: ExportState;
  /** Code of what went wrong. */
  problem: Generated<string | null>;
  rows_total: number;
  rows_done: Generated<number>;
  file_id: Generated<string | null>;
  file_name: Generated<string | null>;
  /** Bytes; the driver gives large numbers as text. */
  file_size: Generated<string | number | null>;
  file_sha256: Generated<Buffer | null>;
  made_at: Date;
  finished_at: Generated<Date | null>;
  expires_at: Generated<Date | null>;
}

declare module '../../database/schema.ts' {
  interface Tables {
    export_job: ExportJobTable;
  }
}
