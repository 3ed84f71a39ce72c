import type { Generated } from 'kysely';

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
}

declare module '../database/schema.ts' {
  interface Tables {
    attachment: AttachmentTable;
  }
}
