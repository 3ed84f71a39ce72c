import type { Generated } from 'kysely';

export interface SurveyDeviceTable {
  city: number;
  id: string;
  region_key: number;
  account_id: string;
  holder: string;
  label: string;
  met_first_at: Date;
  met_at: Date;
  list_at: Date | null;
  unsent: Generated<number>;
  wipe_asked_at: Date | null;
  wipe_asked_by: string | null;
  wiped_at: Date | null;
}

declare module '../../../platform/database/schema.ts' {
  interface Tables {
    survey_device: SurveyDeviceTable;
  }
}
