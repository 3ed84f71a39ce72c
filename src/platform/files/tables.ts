import type { Generated } from 'kysely';
import type { ScanState } from './state.ts';

export interface AttachmentTable {
  city: number;
  id: string;
  /** Current region of the person or record it belongs to. */
  region_key: number;
  /** Whom it concerns, where it concerns one person: they may see it, and it moves with them. */
  person_id: string | null;
  owner_table: string;
  owner_id: string;
  /** Code given by the owner's module, e.g. `labour-contract`. */
  kind: string;
  name: string;
  media_type: string;
  /** Bytes before encryption. */
  size: number;
  sha256: Buffer;
  uploaded_by: string | null;
  at: Generated<Date>;
  scan_state: Generated<ScanState>;
  scanned_at: Generated<Date | null>;
  /** Name that the scanner gave to what it found. */
  scan_found: Generated<string | null>;
  removed_at: Generated<Date | null>;
  removed_by: Generated<string | null>;
  remove_reason: Generated<string | null>;
  /** When, by whom and why it was let go though the scanner had found something. */
  released_at: Generated<Date | null>;
  released_by: Generated<string | null>;
  release_reason: Generated<string | null>;
}

declare module '../database/schema.ts' {
  interface Tables {
    attachment: AttachmentTable;
  }
}
