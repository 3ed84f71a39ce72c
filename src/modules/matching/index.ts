/**
 * Matching of persons and positions: the pure engine (see engine/index.ts), and what other rooms may ask of it.
 */
export * from './engine/index.ts';
export { explainFit, type FitExplained } from './explain-fit.ts';
export { PositionBank } from './live/bank.ts';
export { matchingWeights } from './parameters.ts';
export { sayUnfit, takeBackUnfit } from './actions/unfit.ts';
export { myPositions, type PositionsForPerson } from './queries/positions-for-person.ts';
export { UNDO_DAYS, UNFIT_REASONS } from './unfit.ts';
export { wageWords } from './wage-words.ts';
export type { Suggestion } from './suggestion.ts';
import './tables.ts';
