/** What other rooms may use of the follow-up of placements. */
export { followUpLimits, followUpMonths } from './parameters.ts';
export { answerWordsDays } from './retention.ts';
export { fillFollowUps } from './nightly.ts';
import './tables.ts';
