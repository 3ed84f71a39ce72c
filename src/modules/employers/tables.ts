import type { Generated } from 'kysely';
import type { EmployerNature } from './nature.ts';

export interface EmployerTable {
  city: number;
  id: string;
  region_key: number;
  region_code: string;
  usci: string;
  usci_verdict: 'ok' | 'legacy';
  name: string;
  name_pinyin: string | null;
  name_initials: string | null;
  nature: EmployerNature;
  /** GB/T 4754 code; null until someone says it. */
  industry: string | null;
  recorded_at: Generated<Date>;
  recorded_by: string | null;
}

declare module '../../platform/database/schema.ts' {
  interface Tables {
    employer: EmployerTable;
  }
}
