import { defineModule, type ModuleDeclaration } from '../../platform/module/index.ts';
import { excludePair } from './actions/exclude.ts';
import { readmitPair } from './actions/readmit.ts';
import { sayUnfit, takeBackUnfit } from './actions/unfit.ts';
import { changeRetention } from './live/keeping.ts';
import { readWordsAnew } from './live/words-changed.ts';
import { messages } from './messages.ts';
import { explain } from './queries/explain.ts';
import { personsForPosition } from './queries/persons-for-position.ts';
import { myPositions, positionsForPerson } from './queries/positions-for-person.ts';
import { personTables } from './person-tables.ts';
import {
  pushActions,
  pushExports,
  pushMessages,
  pushNotices,
  pushPages,
  pushPersonTables,
  pushQueries,
  pushRetention,
  pushSlots,
  pushSubscribers,
  pushTasks,
  pushWorklists,
} from './push/index.ts';
import {
  fairnessActions,
  fairnessExport,
  fairnessMessages,
  fairnessPages,
  fairnessQueries,
} from './fairness/index.ts';
import {
  consoleActions,
  consoleMessages,
  consolePages,
  consolePersonTables,
  consoleQueries,
  consoleRetention,
} from './console/index.ts';
import { whyNotPages, whyNotQueries } from './why/index.ts';
import './tables.ts';

export const matchingModule: ModuleDeclaration = defineModule({
  name: 'matching',
  title: '岗位匹配',
  migrations: `${import.meta.dirname}/migrations`,
  actions: [
    excludePair,
    readmitPair,
    sayUnfit,
    takeBackUnfit,
    ...pushActions,
    ...fairnessActions,
    ...consoleActions,
  ],
  queries: [
    positionsForPerson,
    myPositions,
    personsForPosition,
    explain,
    ...whyNotQueries,
    ...pushQueries,
    ...fairnessQueries,
    ...consoleQueries,
  ],
  messages: { ...messages, ...pushMessages, ...fairnessMessages, ...consoleMessages },
  notices: pushNotices,
  personTables: [...personTables, ...pushPersonTables, ...consolePersonTables],
  exports: [fairnessExport, ...pushExports],
  subscribers: [readWordsAnew, ...pushSubscribers],
  slots: pushSlots,
  worklists: pushWorklists,
  retention: [...changeRetention, ...pushRetention, ...consoleRetention],
  tasks: pushTasks,
  pages: [
    ...whyNotPages,
    ...pushPages,
    ...fairnessPages,
    ...consolePages,
    {
      path: '/people/:id/suggestions',
      file: 'modules/matching/pages/for-person.tsx',
      title: '合适的岗位',
      audience: 'staff',
    },
    {
      path: '/positions/:id/suggestions',
      file: 'modules/matching/pages/for-position.tsx',
      title: '合适的人',
      audience: 'staff',
    },
    {
      path: '/my/suggestions',
      file: 'modules/matching/pages/my-suggestions.tsx',
      title: '适合我的岗位',
      audience: 'seeker',
      nav: { order: 10, label: '适合我的岗位', roles: ['seeker'] },
    },
  ],
});
