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
  /** The employer of the position, as the position says it. */
  employer_id: Generated<string | null>;
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
  employer_id: Generated<string | null>;
  /** Words of an employer are written for the person to read. */
  said_by: Generated<'staff' | 'employer'>;
  /** Civil date and time of day (HH:MM) and place to come to. */
  meet_on: Generated<string | null>;
  meet_time: Generated<string | null>;
  meet_place: Generated<string | null>;
  /** Keys of the vocabulary that will be ready. */
  accommodations: Generated<string[]>;
  recorded_at: Generated<Date>;
  recorded_by: string | null;
}

declare module '../../platform/database/schema.ts' {
  interface Tables {
    referral: ReferralTable;
    referral_step: ReferralStepTable;
  }
}
