import type { PageDeclaration } from '../../../platform/module/index.ts';
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

/** Pages of the import; `nav` is left to the room. */
export const rosterPages: readonly PageDeclaration[] = [
  {
    path: '/roster',
    file: 'modules/people/pages/roster-list.tsx',
    title: '导入花名册',
    audience: 'staff',
    script: 'upload',
  },
  {
    path: '/roster/template.xlsx',
    file: 'modules/people/pages/roster-template.tsx',
    title: '空白花名册',
    audience: 'staff',
  },
  {
    path: '/roster/:id',
    file: 'modules/people/pages/roster-batch.tsx',
    title: '一次名册导入',
    audience: 'staff',
  },
  {
    path: '/roster/:id/columns',
    file: 'modules/people/pages/roster-columns.tsx',
    title: '名册的列',
    audience: 'staff',
  },
  {
    path: '/roster/:id/problems.xlsx',
    file: 'modules/people/pages/roster-problems.tsx',
    title: '名册里不能导入的行',
    audience: 'staff',
  },
];
