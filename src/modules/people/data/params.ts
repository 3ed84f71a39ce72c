import type { PersonTable } from '../../../platform/module/person-table.ts';

// What each room holds about a person reaches the copy through the composition root.
declare module '../../../platform/action/context.ts' {
  interface Params {
    personTables: readonly PersonTable[];
  }
}
