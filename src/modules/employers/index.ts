export { registerEmployer } from './actions.ts';
export { EMPLOYER_NATURES, OWNERSHIPS, natureOf } from './nature.ts';
export type { EmployerNature, Ownership } from './nature.ts';
export { listEmployers, openEmployer, searchEmployers } from './queries.ts';
export type { EmployerTable } from './tables.ts';
