import { STAFF } from '../../platform/access/roles.ts';
import { defineModule, fill } from '../../platform/module/index.ts';
import { completeDraft } from './actions/complete.ts';
import { createPosition } from './actions/create.ts';
import { applyPostings } from './actions/import-apply.ts';
import { undoPostings } from './actions/import-undo.ts';
import { uploadPostings } from './actions/import-upload.ts';
import {
  closePosition,
  discardPosition,
  publishPosition,
  recallPosition,
  reopenPosition,
  returnPosition,
  submitPosition,
} from './actions/move.ts';
import { closeOver, closeWhenFull, closingTasks, positionClosedItself } from './closing/index.ts';
import { employerPositionNotices, ownPages, ownQueries, ownSlots, ownWorklists } from './employer/index.ts';
import { positionsExport } from './export.ts';
import { messages } from './messages.ts';
import { badPostings, listBatches, previewPostings } from './queries/imports.ts';
import { chosenPositions } from './queries/chosen.ts';
import { listPositions } from './queries/list.ts';
import { openPosition } from './queries/open.ts';
import { listJobs, openJob } from './queries/public.ts';
import { searchPositionsEverywhere } from './queries/search.ts';
import { placesOfEmployer } from './queries/employer-cards.ts';
import { jobsToday } from './queries/slots.ts';
import {
  savedActions,
  savedMessages,
  savedPages,
  savedPersonTables,
  savedQueries,
  savedRetention,
  savedSlots,
} from './saved/index.ts';
import { unknownWords } from './vocabulary/unknown.ts';
import { draftPositions, endingPositions, submittedPositions } from './worklists/positions.ts';

const page = (path: string, file: string, title: string) =>
  ({ path, file: `modules/positions/pages/${file}`, title, audience: 'staff' }) as const;

export const positionsModule = defineModule({
  name: 'positions',
  title: '岗位',
  migrations: `${import.meta.dirname}/migrations`,
  actions: [
    createPosition,
    completeDraft,
    publishPosition,
    closePosition,
    discardPosition,
    reopenPosition,
    submitPosition,
    recallPosition,
    returnPosition,
    uploadPostings,
    applyPostings,
    undoPostings,
    closeOver,
    ...savedActions,
  ],
  subscribers: [closeWhenFull],
  tasks: closingTasks,
  queries: [
    listPositions,
    openPosition,
    chosenPositions,
    previewPostings,
    badPostings,
    listBatches,
    listJobs,
    openJob,
    ...ownQueries,
    unknownWords,
    ...savedQueries,
  ],
  notices: [...employerPositionNotices, positionClosedItself],
  exports: [positionsExport],
  messages: { ...messages, ...savedMessages },
  personTables: savedPersonTables,
  retention: savedRetention,
  slots: [fill('start', 10, jobsToday), fill('employer', 20, placesOfEmployer), ...ownSlots, ...savedSlots],
  searches: [searchPositionsEverywhere],
  worklists: [submittedPositions, draftPositions, endingPositions, ...ownWorklists],
  pages: [
    {
      path: '/jobs',
      file: 'modules/positions/pages/jobs.tsx',
      title: '找工作',
      audience: 'public',
      nav: { order: 10, label: '找工作', roles: ['public', 'seeker'] },
    },
    { path: '/jobs/:id', file: 'modules/positions/pages/job.tsx', title: '招聘岗位', audience: 'public' },
    {
      ...page('/positions', 'list.tsx', '岗位库'),
      nav: { order: 40, label: '岗位库', group: 'work', roles: STAFF },
    },
    { ...page('/positions/new', 'new.tsx', '登记岗位'), drafts: true },
    page('/positions/import', 'import.tsx', '导入岗位'),
    page('/positions/import/template.csv', 'template.ts', '岗位导入样表'),
    page('/positions/import/:batch', 'batch.tsx', '岗位导入'),
    page('/positions/import/:batch/problems.csv', 'problems.ts', '岗位导入中要修改的行'),
    page('/positions/bulk', 'bulk.tsx', '发布选中的岗位'),
    {
      path: '/positions/unknown-words',
      title: '没认出的词',
      audience: 'staff',
      file: 'modules/positions/vocabulary/pages/unknown.tsx',
    },
    page('/positions/:id', 'file.tsx', '岗位'),
    { ...page('/positions/:id/edit', 'edit.tsx', '补全岗位'), drafts: true },
    ...ownPages,
    ...savedPages,
  ],
});
