/**
 * Why a pair is not suggested, and the smallest change that would let it pass; pure, and exact: every answer is asked of the
 * definition itself. What is told in words stands in `words.ts`.
 */
export { whoMay, type Case, type Change, type Who } from './change.ts';
export { liftsOf, lowestWageAbove, partsBehind, smallestLift, type Lift, type PartBehind } from './lift.ts';
export { missingOf } from './missing.ts';
export { gapsOf, obstaclesOf, passes, type ObstacleKind } from './obstacles.ts';
export { smallestChange, waysPast } from './smallest.ts';
export { changeWords, liftWords, obstacleWords, plainOf, WHO_WORDS, type Voice } from './words.ts';
