import { sql } from 'kysely';

/** Waiting for the first visit, or to come again; over `survey_subject s`. */
export const FIRST_WAITS = sql`(s.outcome is null or s.outcome = 'away')`;
/** Drawn, met the first time, and not yet visited a second time. */
export const SECOND_WAITS = sql`(s.second and s.outcome = 'met' and (s.second_outcome is null or s.second_outcome = 'away'))`;
