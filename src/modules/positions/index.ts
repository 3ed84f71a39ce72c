/** What other rooms may use of the bank of positions. */
export { createPosition } from './actions/create.ts';
export { closePosition, publishPosition } from './actions/move.ts';
export type { ClosedWhy } from './closing/why.ts';
export { positionClosed } from './events.ts';
export { fillPosition, positionBrief, type PositionBrief } from './brief.ts';
export { importPositionsFile, type Dispatch, type ImportReport } from './import-file.ts';
export { RESERVES, RESERVE_KINDS, type ReserveKind } from './reserve/kinds.ts';
export { releasePosition, reservePosition } from './reserve/moves.ts';
export { listJobs, openJob } from './queries/public.ts';
export { wageReading } from './parameters.ts';
export { NATIONAL_WAGE_PARAMETERS, type WorkForm } from './parsing/index.ts';
export { foundFrom, searchFinds } from './saved/fresh.ts';
export { savedSearchDays } from './saved/index.ts';
export { wageWords } from './words.ts';
export type { Demands, PositionState, PositionTable } from './tables.ts';
