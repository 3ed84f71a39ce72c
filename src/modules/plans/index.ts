/** What other rooms may use of plans. */
export { reviewDays } from './parameters.ts';
import './tables.ts';
