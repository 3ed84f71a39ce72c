/**
 * Matching of persons and positions: the pure engine (see engine/index.ts), and what other rooms may ask of it.
 */
export * from './engine/index.ts';
export * from './assignment/index.ts';
export { fittingPairs, seekersForPositions, type FittingPair } from './fitting-pairs.ts';
export { explainFit, type FitExplained } from './explain-fit.ts';
export { changesKept } from './live/keeping.ts';
export { PersonBank } from './live/person-bank.ts';
export { PositionBank } from './live/bank.ts';
export { abilityMonths, matchingWeights } from './parameters.ts';
export { weightLimits } from './console/weights/limits.ts';
export { shortlistKept } from './console/index.ts';
export { candidatesFor, personsBeside, type Candidate, type PersonBeside } from './console/candidates.ts';
export { addToShortlist, raiseOnShortlist, removeFromShortlist } from './console/shortlist/actions.ts';
export { shortlistOf, type Shortlisted } from './console/shortlist/read.ts';
export type { PersonFacts, PositionFacts } from './facts.ts';
export { startLooks } from './push/lists/look.ts';
export { startPushDay } from './push/run/actions.ts';
export { feedbackRules, pushDefaults, unsuggestedDays } from './push/parameters.ts';
export { sayUnfit, takeBackUnfit } from './actions/unfit.ts';
export { myPositions, type PositionsForPerson } from './queries/positions-for-person.ts';
export { UNDO_DAYS, UNFIT_REASONS } from './unfit.ts';
export { wageWords } from './wage-words.ts';
export type { Suggestion } from './suggestion.ts';
import './tables.ts';
