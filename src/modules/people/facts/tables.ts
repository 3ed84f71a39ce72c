import type { FactPart } from './parts.ts';

export interface CorrectionRequestTable {
  city: number;
  id: string;
  person_id: string;
  region_key: number;
  part: FactPart;
  words: string;
  asked_at: Date;
  asked_by: string | null;
  outcome: 'corrected' | 'kept' | null;
  answer: string | null;
  answered_at: Date | null;
  answered_by: string | null;
}

declare module '../../../platform/database/schema.ts' {
  interface Tables {
    correction_request: CorrectionRequestTable;
  }
}
