import type { Generated } from 'kysely';

interface Change {
  seq: Generated<number>;
  xid: Generated<string>;
  at: Generated<Date>;
}

/** Positions that the memory of each process has to look at again; null: all of them. */
export interface PositionChangeTable extends Change {
  position_id: string | null;
}

/** The same of people. */
export interface PersonChangeTable extends Change {
  id: string | null;
  region_key: number;
}

declare module '../../../platform/database/schema.ts' {
  interface Tables {
    position_change: PositionChangeTable;
    person_change: PersonChangeTable;
  }
}
