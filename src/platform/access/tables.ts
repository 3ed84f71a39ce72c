import type { Generated } from 'kysely';
import type { Capacity } from './actor.ts';

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
  email_enc: Generated<Buffer | null>;
  email_bidx: Generated<Buffer | null>;
  phone_enc: Generated<Buffer | null>;
  phone_bidx: Generated<Buffer | null>;
}

export interface AccountGrantTable {
  id: string;
  account_id: string;
  role: string;
  region_code: string;
  person_id: string | null;
  /** Set for roles of level `employer` alone. */
  employer_id: Generated<string | null>;
  capacity: Generated<Capacity | null>;
  delegation_id: Generated<string | null>;
  stand_in_for: Generated<string | null>;
  reason: Generated<string | null>;
  prepared_by: Generated<string | null>;
  granted_by: Generated<string | null>;
  valid_from: string;
  valid_to: string | null;
  created_at: Generated<Date>;
  ended_at: Generated<Date | null>;
  ended_by: Generated<string | null>;
}

export interface SessionTable {
  token_hash: Buffer;
  id: Generated<string>;
  account_id: string;
  grant_id: string;
  kind: 'web' | 'api';
  device: Generated<string>;
  two_factors: Generated<boolean>;
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

export interface AccountTotpTable {
  account_id: string;
  secret_enc: Buffer;
  confirmed_at: Date | null;
  last_step: Generated<number>;
}

export interface AccountRecoveryTable {
  account_id: string;
  code_hash: Buffer;
  used_at: Generated<Date | null>;
}

export interface HalfSessionTable {
  token_hash: Buffer;
  account_id: string;
  stage: 'code' | 'enrol' | 'grant';
  two_factors: Generated<boolean>;
  failures: Generated<number>;
  destination: string;
  expires_at: Date;
}

export interface KeptFormTable {
  account_id: string;
  grant_id: string;
  form_enc: Buffer;
  expires_at: Date;
}

export interface KnockTable {
  source: number;
  window_start: Date;
  failures: Generated<number>;
}

export interface AccountLinkTable {
  token_hash: Buffer;
  account_id: string;
  kind: 'invitation' | 'reset';
  issued_by: string | null;
  created_at: Generated<Date>;
  expires_at: Date;
  used_at: Generated<Date | null>;
}

export interface AccountAddressChangeTable {
  account_id: string;
  channel: 'email' | 'sms';
  address_enc: Buffer;
  code_hash: Buffer;
  failures: Generated<number>;
  expires_at: Date;
}

export interface GrantRequestTable {
  id: string;
  account_id: string;
  role: string;
  region_code: string;
  person_id: string | null;
  valid_from: string;
  valid_to: string | null;
  state: Generated<'waiting' | 'approved' | 'rejected'>;
  prepared_by: string;
  prepared_at: Generated<Date>;
  decided_by: Generated<string | null>;
  decided_at: Generated<Date | null>;
  reason: Generated<string | null>;
}

export interface PasskeyTable {
  id: string;
  account_id: string;
  public_key: Buffer;
  counter: number;
  transports: string[];
  label: string;
  created_at: Generated<Date>;
  last_used_at: Generated<Date | null>;
}

export interface PasskeyChallengeTable {
  token_hash: Buffer;
  expires_at: Date;
}

declare module '../database/schema.ts' {
  interface Tables {
    account: AccountTable;
    account_grant: AccountGrantTable;
    session: SessionTable;
    request_once: RequestOnceTable;
    account_totp: AccountTotpTable;
    account_recovery: AccountRecoveryTable;
    half_session: HalfSessionTable;
    kept_form: KeptFormTable;
    knock: KnockTable;
    account_link: AccountLinkTable;
    account_address_change: AccountAddressChangeTable;
    grant_request: GrantRequestTable;
    passkey: PasskeyTable;
    passkey_challenge: PasskeyChallengeTable;
  }
}
