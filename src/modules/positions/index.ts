/** What other rooms may use of the bank of positions. */
export { completeDraft } from './actions/complete.ts';
export { createPosition } from './actions/create.ts';
export { closePosition, publishPosition, reopenPosition } from './actions/move.ts';
export { fillPosition, positionBrief, unfillPosition, type PositionBrief } from './brief.ts';
export { positionClosed, positionOpened } from './events.ts';
export { importPositionsFile, type Dispatch, type ImportReport } from './import-file.ts';
export * as parameters from './parameters.ts';
export { POSITION_KEEPERS, POSITION_PUBLISHERS, positionProcedure } from './procedure.ts';
export type { Demands, PositionState, PositionTable } from './tables.ts';
export type { WorkForm } from './parsing/index.ts';
export { educationWords, experienceWords, wageWords } from './words.ts';
