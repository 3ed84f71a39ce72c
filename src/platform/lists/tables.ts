export interface SavedViewTable {
  account_id: string;
  /** Path of the list: /people. */
  list: string;
  name: string;
  /** Parameters of its address, without `?`. */
  query: string;
  created_at: Date;
}

declare module '../database/schema.ts' {
  interface Tables {
    saved_view: SavedViewTable;
  }
}
