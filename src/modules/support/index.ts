import * as parameters from './parameters.ts';

/** What other rooms may use of support: the schemes, their rules and dated numbers. */
export { parameters };
export { SCHEMES } from './schemes/index.ts';
export type { Scheme } from './scheme.ts';
export { CLAWBACK_CAUSES, clawbackRule, type ClawbackCause } from './clawback.ts';
export { exclusionBetween, exclusionMatrix, type Exclusion } from './exclusion.ts';
export { judgeScheme, type SchemeAnswer, type Verdict } from './eligibility.ts';
