import type { Generated } from 'kysely';
import type { EmployerPart, SaidOfEmployer } from './parts.ts';

export interface EmployerSayingTable extends Partial<SaidOfEmployer> {
  city: number;
  id: string;
  employer_id: string;
  region_key: number;
  part: EmployerPart;
  source: string;
  /** yyyy-mm-dd */
  observed_on: string;
  recorded_at: Generated<Date>;
  recorded_by: string | null;
  revoked_at: Date | null;
  revoked_by: string | null;
  revoked_because: string | null;
}

declare module '../../../platform/database/schema.ts' {
  interface Tables {
    employer_saying: EmployerSayingTable;
  }
}
