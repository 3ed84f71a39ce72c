/**
 * Types of all tables. Each module adds its own by declaration merging in its `tables.ts`:
 * `declare module '…/platform/database/schema.ts' { interface Tables { person: PersonTable } }`.
 */
// oxlint-disable-next-line typescript/no-empty-object-type -- filled by the modules
export interface Tables {}
