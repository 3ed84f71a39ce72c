import type { Generated, JSONColumnType } from 'kysely';
import type { ReferralState } from './procedure.ts';

export interface ReferralTable {
  city: number;
  id: string;
  person_id: string;
  region_key: number;
  position_id: string;
  position_title: string;
  employer_name: string | null;
  state: ReferralState;
  suggestion: JSONColumnType<Record<string, unknown>> | null;
  note: string | null;
  recorded_at: Generated<Date>;
  recorded_by: string | null;
  moved_at: Generated<Date>;
}

export interface ReferralStepTable {
  city: number;
  id: string;
  referral_id: string;
  person_id: string;
  region_key: number;
  from_state: string;
  to_state: string;
  reason: string | null;
  recorded_at: Generated<Date>;
  recorded_by: string | null;
}

declare module '../../platform/database/schema.ts' {
  interface Tables {
    referral: ReferralTable;
    referral_step: ReferralStepTable;
  }
}
