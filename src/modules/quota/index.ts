import * as parameters from './parameters.ts';

/** What others may use of quota and levy: the rule, its facts, its law and the dated numbers that a province fills. */
export { parameters };
export { ENTERPRISE_NATURES } from './natures.ts';
export { levyAnswer } from './levy-row.ts';
export { messages as quotaMessages } from './messages.ts';
export type { LevyRow } from './reading/faults.ts';
export { readLevyRow, unknownFields, type ReadLevy } from './reading/row.ts';
export { lawOf, type LevyLaw } from './rules/law.ts';
export { computeLevy } from './rules/levy.ts';
export { tierWords } from './words.ts';
export { certificationParameters } from './certification/index.ts';
