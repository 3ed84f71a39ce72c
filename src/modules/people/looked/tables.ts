export interface AccessQuestionTable {
  city: number;
  id: string;
  person_id: string;
  region_key: number;
  event_id: string;
  event_at: Date;
  event_action: string;
  event_actor: string | null;
  question: string;
  asked_at: Date;
  asked_by: string | null;
  answer: string | null;
  answered_at: Date | null;
  answered_by: string | null;
}

declare module '../../../platform/database/schema.ts' {
  interface Tables {
    access_question: AccessQuestionTable;
  }
}
