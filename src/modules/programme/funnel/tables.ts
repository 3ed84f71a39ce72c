interface FunnelKeptTable {
  city: number;
  region_key: number;
  from_on: string;
  on_day: string;
  by_group: string;
  key: string | null;
  furthest: number;
  people: number;
  waits: number;
}

declare module '../../../platform/database/schema.ts' {
  interface Tables {
    funnel_kept: FunnelKeptTable;
  }
}
export type { FunnelKeptTable };
