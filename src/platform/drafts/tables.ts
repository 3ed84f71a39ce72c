export interface DraftTable {
  id: string;
  account_id: string;
  grant_id: string;
  path: string;
  title: string;
  form_enc: Buffer;
  based_on: string | null;
  kept_at: Date;
}

declare module '../database/schema.ts' {
  interface Tables {
    draft: DraftTable;
  }
}
