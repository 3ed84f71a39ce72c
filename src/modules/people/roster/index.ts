import { rosterApply, rosterContinue, rosterMap, rosterUndo, rosterUpload, rosterWork } from './actions.ts';
import { rosterBatch, rosterBatches, rosterProblemsFile, rosterRows } from './queries.ts';
import './tables.ts';

export { forkedRosterWorker } from './fork.ts';
export { importRosterFile, type RosterImport, type RosterImportOptions } from './import-file.ts';
export { rosterMessages } from './messages.ts';
export type { RosterWorker, WorkerHouse } from './worker-door.ts';

/** For the declaration of the room. */
export const rosterActions = [rosterUpload, rosterMap, rosterApply, rosterUndo, rosterContinue, rosterWork];
export const rosterQueries = [rosterBatches, rosterBatch, rosterRows, rosterProblemsFile];
