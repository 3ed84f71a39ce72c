import type { ColumnType, Generated, JSONColumnType } from 'kysely';
import type { Origin } from './facts/merge.ts';

/** Columns that every dated version about a person has; the row in force has `superseded_by` null. */
export interface Version {
  city: number;
  id: string;
  person_id: string;
  region_key: number;
  source: string;
  recorded_at: Generated<Date>;
  recorded_by: string | null;
  superseded_by: string | null;
  revoked_at: Generated<Date | null>;
  revoked_because: Generated<string | null>;
}

export interface PersonTable {
  city: number;
  id: string;
  region_key: number;
  region_code: string;
  resident_id_enc: Buffer;
  resident_id_bidx: Buffer;
  sex: 'M' | 'F';
  birth_date: string;
  recorded_at: Generated<Date>;
  /** Set when the file was dissolved: what is left then is a stub for figures. */
  dissolved_at: Generated<Date | null>;
}

export interface PersonProfileTable extends Version {
  name: string;
  urban_rural: 'URBAN' | 'RURAL' | null;
  register_region: Generated<string | null>;
  village: string | null;
  address_enc: Buffer | null;
  phone_enc: Buffer | null;
  phone_bidx: Buffer | null;
  name_pinyin: string | null;
  name_initials: string | null;
  phone_end_bidx: Buffer | null;
  guardian_name: string | null;
  guardian_phone_enc: Buffer | null;
  education: number | null;
  study_level: Generated<number | null>;
  school: Generated<string | null>;
  major: Generated<string | null>;
  graduates_on: Generated<string | null>;
  observed_on: string;
  /** Parts that the source of this version stated; null: all. */
  states: Generated<string[] | null>;
  origin: ColumnType<Origin, string | undefined, string>;
}

export type CertificateStatus = 'VALID' | 'EXPIRED' | 'FROZEN' | 'CANCELLED' | 'MOVED_OUT' | 'LOST';

export interface CertificateTable extends Version {
  number_enc: Buffer;
  number_bidx: Buffer;
  category: number;
  grade: number;
  issued_on: string | null;
  expires_on: string | null;
  status: CertificateStatus;
  observed_on: string;
}

export interface AbilityProfileTable extends Version {
  abilities: JSONColumnType<Record<string, number>>;
  grounds: ColumnType<Record<string, { evidence?: string; confidence?: string }>, string | undefined, string>;
  assessed_on: string;
}

export interface JobNeedTable extends Version {
  wants_work: boolean;
  occupations: string[];
  /** Of the need in force: a copy of the skills in force, which matching reads. */
  skills: string[];
  min_wage: number | null;
  commute: 'county' | 'city' | null;
  forms: string[];
  note: string | null;
  registered_on: string;
}

declare module '../../platform/database/schema.ts' {
  interface Tables {
    person: PersonTable;
    person_profile: PersonProfileTable;
    certificate: CertificateTable;
    ability_profile: AbilityProfileTable;
    job_need: JobNeedTable;
  }
}
