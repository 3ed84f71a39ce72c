import type { Generated } from 'kysely';
import type { Settings } from './choices.ts';

/** One row an account: its settings, chosen on any of its devices. */
export interface AccountSettingTable extends Settings {
  account_id: string;
  updated_at: Generated<Date>;
}

declare module '../database/schema.ts' {
  interface Tables {
    account_setting: AccountSettingTable;
  }
}
