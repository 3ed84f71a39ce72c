import type { ApproachState } from './procedure.ts';

export interface ApproachTable {
  city: number;
  id: string;
  person_id: string;
  region_key: number;
  employer_id: string;
  employer_name: string | null;
  position_id: string;
  position_title: string;
  /** Eight digits. */
  code: string;
  state: ApproachState;
  /** Civil date. */
  due_on: string;
  asked_at: Date;
  asked_by: string | null;
  ended_at: Date | null;
  ended_by: string | null;
  answered_as: 'self' | 'guardian' | 'helper' | 'staff' | null;
  referral_id: string | null;
}

declare module '../../../platform/database/schema.ts' {
  interface Tables {
    approach: ApproachTable;
  }
}
