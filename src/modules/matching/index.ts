/**
 * Matching of persons and positions: the pure engine (see engine/index.ts), and what other rooms may ask of it.
 */
export * from './engine/index.ts';
export { explainFit, type FitExplained } from './explain-fit.ts';
export { matchingWeights } from './parameters.ts';
export type { Suggestion } from './suggestion.ts';
import './tables.ts';
