import type { Capacity } from '../../../platform/access/actor.ts';
import type { Generated } from 'kysely';
import type { WishState } from './procedure.ts';

export interface WishTable {
  city: number;
  id: string;
  person_id: string;
  region_key: number;
  position_id: string;
  position_title: string;
  employer_name: string | null;
  state: WishState;
  said_as: Capacity;
  answer: string | null;
  referral_id: string | null;
  recorded_at: Generated<Date>;
  recorded_by: string | null;
  ended_at: Date | null;
  ended_by: string | null;
}

declare module '../../../platform/database/schema.ts' {
  interface Tables {
    wish: WishTable;
  }
}
