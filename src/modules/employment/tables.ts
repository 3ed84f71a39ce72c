import type { Generated, GeneratedAlways } from 'kysely';
import type { EmploymentForm, EndReason, FoundBy, SpellState, UrbanRural } from './forms.ts';

export interface EmploymentSpellTable {
  city: number;
  id: string;
  person_id: string;
  /** Where the person belongs today: who may write. */
  region_key: number;
  /** Where the person belonged when the work began: the region of the count. */
  start_region_key: number;
  employer_id: string | null;
  employer_name: string | null;
  form: EmploymentForm;
  urban_rural: UrbanRural | null;
  started_on: string;
  /** Last day in work, included. */
  ended_on: string | null;
  end_reason: EndReason | null;
  position_id: string | null;
  referral_id: string | null;
  source: string;
  found_by: FoundBy;
  state: Generated<SpellState>;
  verified_on: string | null;
  verified_by: string | null;
  reject_reason: string | null;
  recorded_at: Generated<Date>;
  recorded_by: string | null;
  ended_recorded_at: Date | null;
  ended_recorded_by: string | null;
  decided_at: Date | null;
  decided_by: string | null;
  retract_reason: string | null;
  superseded_by: string | null;
  superseded_at: Date | null;
  corrects: string | null;
  correct_reason: string | null;
  /** Kinds of papers that prove something, sorted; kept by the database while the spell waits. */
  standing_kinds: Generated<string[]>;
  /** Day by which the office decides; the database works it out from `recorded_at`. */
  decide_by: GeneratedAlways<string>;
}

export interface SpellEvidenceTable {
  city: number;
  id: string;
  spell_id: string;
  person_id: string;
  region_key: number;
  start_region_key: number;
  attachment_id: string;
  kind: string;
  issued_on: string | null;
  note: string | null;
  recorded_at: Generated<Date>;
  recorded_by: string | null;
}

export interface PersonPastRegionTable {
  city: number;
  id: Generated<string>;
  person_id: string;
  region_key: number;
  past_region_key: number;
  /** First day in the next region. */
  until_on: string;
  recorded_at: Generated<Date>;
}

/** Derived: written by `employment_recount` alone. One row for each person and year that counts. */
export interface CountedStartTable {
  person_id: string;
  year: number;
  city: number;
  spell_id: string;
  region_key: number;
  started_on: string;
  form: EmploymentForm;
  urban_rural: UrbanRural | null;
  sex: 'M' | 'F';
  category: number | null;
  age: number;
}

/** Derived: written by `employment_not_asked_refresh` alone. Who may have to be asked whether they want to work. */
export interface PersonNotAskedTable {
  /** Of the person. */
  id: string;
  city: number;
  region_key: number;
  sex: 'M' | 'F';
  birth_date: string;
  /** Last day of the latest work; null: none is known. */
  works_until: string | null;
  recorded_at: Date;
}

declare module '../../platform/database/schema.ts' {
  interface Tables {
    employment_spell: EmploymentSpellTable;
    spell_evidence: SpellEvidenceTable;
    person_past_region: PersonPastRegionTable;
    counted_start: CountedStartTable;
    person_not_asked: PersonNotAskedTable;
  }
}
