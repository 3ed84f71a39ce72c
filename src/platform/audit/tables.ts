import type { ColumnType, Generated, JSONColumnType } from 'kysely';
import type { ActingRole } from '../access/roles.ts';
import type { Door } from '../access/actor.ts';
import type { AuditClass } from './entry.ts';

export interface AuditEventTable {
  city: number;
  id: string;
  /** The database's clock; cannot be written. */
  at: ColumnType<Date, never, never>;
  /** Events of one call share it. */
  call_id: string;
  actor: string | null;
  role: ActingRole;
  via: Door;
  action: string;
  class: AuditClass;
  subject_table: string | null;
  subject_id: string | null;
  purpose: string | null;
  details: JSONColumnType<Record<string, string | number | boolean | null>> | null;
}

export interface AuditPendingTable {
  city: number;
  id: string;
}

export interface AuditLinkTable {
  city: number;
  /** 1, 2, 3 … without gaps in each city. */
  position: number;
  event_id: string;
  hash: Buffer;
}

export interface AuditSealTable {
  city: number;
  /** 1, 2, 3 … without gaps in each city. */
  seq: number;
  last_position: number;
  head: Buffer;
  sealed_at: Generated<Date>;
  signature: Buffer;
}

declare module '../database/schema.ts' {
  interface Tables {
    audit_event: AuditEventTable;
    audit_pending: AuditPendingTable;
    audit_link: AuditLinkTable;
    audit_seal: AuditSealTable;
  }
}
