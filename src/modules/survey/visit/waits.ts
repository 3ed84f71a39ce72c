import { sql } from 'kysely';

/** Conditions over `survey_subject s`. Waiting for the first visit, or for another one to somebody who was away. */
export const FIRST_WAITS = sql`(s.outcome is null or s.outcome = 'away')`;
/** Drawn, met the first time, and not yet visited a second time. */
export const SECOND_WAITS = sql`(s.second and s.outcome = 'met' and (s.second_outcome is null or s.second_outcome = 'away'))`;
/** Visited a second time, and not in vain. */
export const SECOND_DONE = sql`(s.second_outcome is not null and s.second_outcome <> 'away')`;
/** Moved, died or not found, and no officer has looked into it yet. */
export const TO_SETTLE = sql`(s.outcome in ('moved', 'died', 'not-found') and s.settled is null)`;
