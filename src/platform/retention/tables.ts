export interface RetentionRunTable {
  id: string;
  rule_id: string;
  before: Date;
  rows: number;
  complete: boolean;
  at: Date;
}

declare module '../database/schema.ts' {
  interface Tables {
    retention_run: RetentionRunTable;
  }
}
