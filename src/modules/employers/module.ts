import { STAFF } from '../../platform/access/roles.ts';
import { defineModule, type ModuleDeclaration } from '../../platform/module/index.ts';
import { registerEmployer } from './actions.ts';
import { messages } from './messages.ts';
import { listEmployers, openEmployer, searchEmployers } from './queries.ts';
import { searchEmployersEverywhere } from './search.ts';
import './tables.ts';

export const employersModule: ModuleDeclaration = defineModule({
  name: 'employers',
  title: '用人单位',
  migrations: `${import.meta.dirname}/migrations`,
  actions: [registerEmployer],
  queries: [searchEmployers, listEmployers, openEmployer],
  messages,
  searches: [searchEmployersEverywhere],
  pages: [
    {
      path: '/employers',
      file: 'modules/employers/pages/list.tsx',
      title: '用人单位',
      audience: 'staff',
      nav: { order: 30, label: '用人单位', group: 'work', roles: STAFF },
    },
    {
      path: '/employers/new',
      file: 'modules/employers/pages/new.tsx',
      title: '登记用人单位',
      audience: 'staff',
    },
    {
      path: '/employers/:id',
      file: 'modules/employers/pages/file.tsx',
      title: '用人单位档案',
      audience: 'staff',
    },
  ],
});
