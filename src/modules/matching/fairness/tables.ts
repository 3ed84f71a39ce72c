import type { PlainDate } from '../../../kernel/dates.ts';
import type { ColumnType, Generated } from 'kysely';
import type { Figures } from './tally.ts';

export interface FairnessSheetTable {
  city: number;
  id: string;
  region_key: number;
  region_code: string;
  year: number;
  state: Generated<'waiting' | 'done'>;
  asked_at: Date;
  asked_by: string | null;
  made_on: PlainDate | null;
  open_positions: number | null;
  figures: ColumnType<Figures | null, string | null, string | null>;
}

declare module '../../../platform/database/schema.ts' {
  interface Tables {
    fairness_sheet: FairnessSheetTable;
  }
}
