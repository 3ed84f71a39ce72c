/** How often a message is tried, and how long it waits after each try. */
export interface RetryPlan {
  maxAttempts: number;
  /** Seconds after the n-th try, n from 1. */
  waitAfter(attempt: number): number;
}

const MINUTE = 60;
const WAITS = [1, 5, 15, 60, 180, 360, 720].map((minutes) => minutes * MINUTE);

/** 1, 5, 15 minutes, then hours: greylisting opens within the first three, an outage of a day is outlasted. */
export const PATIENT: RetryPlan = {
  maxAttempts: WAITS.length + 1,
  waitAfter: (attempt) => WAITS[Math.min(attempt, WAITS.length) - 1] ?? MINUTE,
};
