import type { Generated } from 'kysely';

export interface AccountTable {
  id: string;
  name: string;
  display_name: string;
  password_hash: string;
  active: Generated<boolean>;
  sample: Generated<boolean>;
  failed_count: Generated<number>;
  locked_until: Date | null;
  created_at: Generated<Date>;
}

export interface AccountGrantTable {
  id: string;
  account_id: string;
  role: string;
  region_code: string;
  person_id: string | null;
  valid_from: string;
  valid_to: string | null;
}

export interface SessionTable {
  token_hash: Buffer;
  account_id: string;
  grant_id: string;
  kind: 'web' | 'api';
  created_at: Generated<Date>;
  last_seen_at: Generated<Date>;
  expires_at: Date;
}

export interface RequestOnceTable {
  key: string;
  actor: string | null;
  action: string;
  input_hash: Buffer;
  answer: Buffer;
  at: Generated<Date>;
}

declare module '../database/schema.ts' {
  interface Tables {
    account: AccountTable;
    account_grant: AccountGrantTable;
    session: SessionTable;
    request_once: RequestOnceTable;
  }
}
