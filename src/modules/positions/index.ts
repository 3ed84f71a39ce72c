/** What other rooms may use of the bank of positions. */
export { createPosition } from './actions/create.ts';
export { publishPosition } from './actions/move.ts';
export { fillPosition, positionBrief, type PositionBrief } from './brief.ts';
export { importPositionsFile, type Dispatch, type ImportReport } from './import-file.ts';
export { listJobs, openJob } from './queries/public.ts';
export { wageReading } from './parameters.ts';
export { NATIONAL_WAGE_PARAMETERS, type WorkForm } from './parsing/index.ts';
export type { Demands, PositionState, PositionTable } from './tables.ts';
