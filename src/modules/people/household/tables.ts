import type { Generated } from 'kysely';
import type { Version } from '../tables.ts';
import type { Aid, IncomeBand, Relation } from './words.ts';

export interface HouseholdTable extends Version {
  size: number;
  aid: Aid | null;
  aid_since: string | null;
  income_band: IncomeBand | null;
  observed_on: string;
}

export interface HouseholdMemberTable extends Omit<Version, 'revoked_at' | 'revoked_because'> {
  /** The same in all versions of one member. */
  member: string;
  relation: Relation;
  name_enc: Buffer | null;
  birth_year: number | null;
  able_to_work: boolean | null;
  willing_to_work: boolean | null;
  employed: boolean | null;
  wants_help: Generated<boolean>;
  agreed: Generated<boolean>;
  /** File of the member, where there is one. */
  relative_id: string | null;
  left_on: string | null;
  observed_on: string;
}

declare module '../../../platform/database/schema.ts' {
  interface Tables {
    household: HouseholdTable;
    household_member: HouseholdMemberTable;
  }
}
