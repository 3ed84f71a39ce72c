import * as parameters from './parameters.ts';

/** What others may use of quota and levy: the rule, its facts, its law and the dated numbers that a province fills. */
export { parameters };
export { LEVY_NATURES, type LevyNature } from './natures.ts';
