import { fill, type PageDeclaration } from '../../../platform/module/index.ts';
import { changeSearch, deleteSearch, lookedAtSearch, saveSearch } from './actions.ts';
import { mySearches, searchSteps } from './queries.ts';

export { savedMessages } from './messages.ts';
export { savedPersonTables } from './person-tables.ts';
export { savedRetention, savedSearchDays } from './retention.ts';

/** Searches that people keep: for the declaration of the room. */
export const savedActions = [saveSearch, changeSearch, lookedAtSearch, deleteSearch];
export const savedQueries = [mySearches];
export const savedSlots = [fill('my-step', 40, searchSteps)];
export const savedPages: readonly PageDeclaration[] = [
  {
    path: '/my/searches',
    file: 'modules/positions/saved/pages/my-searches.tsx',
    title: '我保存的条件',
    audience: 'seeker',
    nav: { order: 17, label: '我保存的条件', roles: ['seeker'] },
  },
  {
    path: '/my/searches/new',
    file: 'modules/positions/saved/pages/save.tsx',
    title: '保存找工作的条件',
    audience: 'seeker',
  },
];
