/** What other rooms may use of the register of units. */
export { registerEmployer } from './actions.ts';
export type { EmployerNature, Ownership } from './nature.ts';
export { employerSearchColumns } from './search.ts';
export { searchEmployers } from './queries.ts';
import './tables.ts';
