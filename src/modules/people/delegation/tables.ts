import type { Generated } from 'kysely';
import type { Manner } from '../consent/tables.ts';

export type DelegationCapacity = 'guardian' | 'helper';
export type DelegationBasis = 'guardianship-paper' | 'own-consent';

export interface DelegationTable {
  city: number;
  id: string;
  person_id: string;
  region_key: number;
  capacity: DelegationCapacity;
  label: string;
  may: 'view' | 'act';
  basis: DelegationBasis;
  manner: Manner;
  evidence_id: string | null;
  valid_from: string;
  valid_to: string | null;
  code_hash: Buffer;
  code_until: Date;
  account_id: string | null;
  accepted_at: Date | null;
  source: string;
  recorded_at: Generated<Date>;
  recorded_by: string | null;
  revoked_at: Date | null;
  revoked_by: string | null;
  revoke_reason: string | null;
}

declare module '../../../platform/database/schema.ts' {
  interface Tables {
    delegation: DelegationTable;
  }
}
