import { defineModule, type ModuleDeclaration } from '../../platform/module/index.ts';
import { excludePair } from './actions/exclude.ts';
import { readmitPair } from './actions/readmit.ts';
import { messages } from './messages.ts';
import { explain } from './queries/explain.ts';
import { personsForPosition } from './queries/persons-for-position.ts';
import { myPositions, positionsForPerson } from './queries/positions-for-person.ts';
import './tables.ts';

export const matchingModule: ModuleDeclaration = defineModule({
  name: 'matching',
  title: '岗位匹配',
  migrations: `${import.meta.dirname}/migrations`,
  actions: [excludePair, readmitPair],
  queries: [positionsForPerson, myPositions, personsForPosition, explain],
  messages,
  pages: [
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
