/** What other rooms may use of recruiting. */
export { refer } from './actions/refer.ts';
export { purposesToShow, type ShowPurpose } from './consent.ts';
export { offeringRules } from './offering/index.ts';
export { askDays, asksAtOnce, leastGroup } from './asked/index.ts';
import './tables.ts';
