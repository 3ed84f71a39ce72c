import type { Generated } from 'kysely';
import type { ReserveKind } from '../../positions/index.ts';
import type { OrderKey } from './order.ts';
import type { DeclineReason, EndedWhy, EntryState, OfferingState } from './states.ts';

export interface OfferingTable {
  city: number;
  id: string;
  region_key: number;
  position_id: string;
  position_title: string;
  employer_name: string | null;
  employer_id: string | null;
  kind: ReserveKind;
  state: OfferingState;
  eligible: number;
  order_keys: OrderKey[];
  answer_days: number;
  first_days: number;
  /** Civil date. */
  first_until: Generated<string | null>;
  prepared_at: Date;
  prepared_by: string | null;
  started_at: Generated<Date | null>;
  started_by: Generated<string | null>;
  ended_at: Generated<Date | null>;
  ended_by: Generated<string | null>;
  ended_why: Generated<EndedWhy | null>;
  note: Generated<string | null>;
}

export interface OfferingEntryTable {
  city: number;
  id: string;
  offering_id: string;
  person_id: string;
  region_key: number;
  position_title: string;
  employer_name: string | null;
  /** From 1. */
  place: number;
  state: EntryState;
  recognised: boolean;
  zero_household: boolean;
  /** Civil dates. */
  without_work_since: string;
  ever_worked: boolean;
  applied_on: string;
  offered_at: Generated<Date | null>;
  due_on: Generated<string | null>;
  ended_at: Generated<Date | null>;
  ended_by: Generated<string | null>;
  answered_as: Generated<'self' | 'guardian' | 'helper' | 'staff' | null>;
  reason: Generated<DeclineReason | null>;
  note: Generated<string | null>;
  referral_id: Generated<string | null>;
}

declare module '../../../platform/database/schema.ts' {
  interface Tables {
    offering: OfferingTable;
    offering_entry: OfferingEntryTable;
  }
}
