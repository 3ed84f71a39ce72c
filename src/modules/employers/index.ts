/** What other rooms may use of the register of units. */
export { registerEmployer } from './actions.ts';
export { employerPrecedence } from './facts/parameters.ts';
export { endHr, inviteHr } from './hr/actions.ts';
export { listHr } from './hr/queries.ts';
export type { EmployerNature, Ownership } from './nature.ts';
export { employerSearchColumns } from './search.ts';
export { searchEmployers } from './queries.ts';
import './tables.ts';
