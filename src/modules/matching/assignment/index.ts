/**
 * Who meets whom at a fair, and when; pure, whole numbers only. `assign` chooses the pairs exactly, `certify` proves it,
 * `./slots` gives each pair its time.
 */
export { assign } from './assign.ts';
export { certify, type Certificate } from './certify.ts';
export type { Assignment, Offers, Prices } from './types.ts';
export { breaches, type Breach } from './slots/check.ts';
export { planDay } from './slots/plan-day.ts';
export { replan, type Replan } from './slots/replan.ts';
export { APART, type Day, type Plan, type Slots, type Stay } from './slots/types.ts';
export { whyApart, type Apart } from './slots/why-apart.ts';
