import type { Generated, JSONColumnType } from 'kysely';
import type { HelpKind } from './help.ts';
import type { MeetingState } from './procedure.ts';

export type MeetingKind = 'FAIR' | 'BATCH';
export type GuestState = 'invited' | 'accepted' | 'declined' | 'arrived' | 'absent';
export type InterviewState = 'planned' | 'done' | 'missed';
export type InterviewResult = 'go-on' | 'not-suited' | 'thinks';
export type PlanWhy = 'first' | 'anew' | 'absent' | 'late' | 'booth' | 'resource' | 'by-hand';
/** By kind of help how many there are in each slot. */
export type Resources = Partial<Record<HelpKind, number[]>>;

export interface MeetingTable {
  city: number;
  id: string;
  region_key: number;
  region_code: string;
  kind: MeetingKind;
  title: string;
  place: string;
  access_text: string;
  held_on: string;
  begins_at: number;
  slot_minutes: number;
  slots: number;
  per_person: number;
  resources: JSONColumnType<Resources>;
  state: MeetingState;
  state_reason: string | null;
  plan_version: Generated<number>;
  recorded_at: Generated<Date>;
  recorded_by: string | null;
}

export interface MeetingBoothTable {
  city: number;
  id: string;
  meeting_id: string;
  region_key: number;
  number: number;
  employer_id: string | null;
  employer_name: string;
  closes_slot: number | null;
  removed_at: Date | null;
}

export interface MeetingPositionTable {
  city: number;
  id: string;
  meeting_id: string;
  booth_id: string;
  region_key: number;
  position_id: string;
  position_title: string;
  removed_at: Date | null;
}

export interface MeetingGuestTable {
  city: number;
  id: string;
  meeting_id: string;
  person_id: string;
  region_key: number;
  state: GuestState;
  needs: Generated<HelpKind[]>;
  from_slot: Generated<number>;
  until_slot: number | null;
  answered_as: 'self' | 'guardian' | 'helper' | 'staff' | null;
  answered_at: Date | null;
  recorded_at: Generated<Date>;
  recorded_by: string | null;
}

export interface MeetingPlanTable {
  city: number;
  id: string;
  meeting_id: string;
  region_key: number;
  version: number;
  why: PlanWhy;
  total: number;
  bound: number | null;
  placed: number;
  moved: number;
  recorded_at: Generated<Date>;
  recorded_by: string | null;
}

export interface MeetingInterviewTable {
  city: number;
  id: string;
  meeting_id: string;
  guest_id: string;
  person_id: string;
  region_key: number;
  booth_id: string;
  position_id: string;
  position_title: string;
  slot: number;
  score: number;
  since_version: number;
  until_version: number | null;
  state: Generated<InterviewState>;
  result: InterviewResult | null;
  referral_id: string | null;
  recorded_at: Generated<Date>;
  recorded_by: string | null;
}

declare module '../../platform/database/schema.ts' {
  interface Tables {
    meeting: MeetingTable;
    meeting_booth: MeetingBoothTable;
    meeting_position: MeetingPositionTable;
    meeting_guest: MeetingGuestTable;
    meeting_plan: MeetingPlanTable;
    meeting_interview: MeetingInterviewTable;
  }
}
