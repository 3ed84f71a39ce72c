import { EMPLOYER, STAFF } from '../../platform/access/roles.ts';
import { defineModule, type ModuleDeclaration } from '../../platform/module/index.ts';
import { registerEmployer } from './actions.ts';
import { myEmployer } from './home/queries.ts';
import { openEmployerFacts, openOwnEmployerFacts } from './facts/queries.ts';
import { stateEmployerFacts, stateOwnEmployerFacts } from './facts/state.ts';
import { takeBackEmployerSaying } from './facts/take-back.ts';
import { endHr, inviteHr, renewHrInvitation } from './hr/actions.ts';
import { listHr } from './hr/queries.ts';
import { employersExport } from './export.ts';
import { messages } from './messages.ts';
import { listEmployers, openEmployer, searchEmployers } from './queries.ts';
import { searchEmployersEverywhere } from './search.ts';
import './tables.ts';

export const employersModule: ModuleDeclaration = defineModule({
  name: 'employers',
  title: '用人单位',
  migrations: `${import.meta.dirname}/migrations`,
  actions: [
    registerEmployer,
    stateEmployerFacts,
    stateOwnEmployerFacts,
    takeBackEmployerSaying,
    inviteHr,
    renewHrInvitation,
    endHr,
  ],
  queries: [
    searchEmployers,
    listEmployers,
    openEmployer,
    openEmployerFacts,
    openOwnEmployerFacts,
    listHr,
    myEmployer,
  ],
  exports: [employersExport],
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
      drafts: true,
    },
    {
      path: '/employers/:id',
      file: 'modules/employers/pages/file.tsx',
      title: '用人单位档案',
      audience: 'staff',
    },
    {
      path: '/employers/:id/facts',
      file: 'modules/employers/facts/pages/facts.tsx',
      title: '用人单位情况的来源',
      audience: 'staff',
    },
    {
      path: '/employers/:id/facts/new',
      file: 'modules/employers/facts/pages/state.tsx',
      title: '登记用人单位的情况',
      audience: 'staff',
      drafts: true,
    },
    {
      path: '/employers/:id/hr',
      file: 'modules/employers/hr/pages/hr.tsx',
      title: '单位的人事账号',
      audience: 'staff',
    },
    {
      path: '/employer/facts',
      file: 'modules/employers/facts/pages/own.tsx',
      title: '我们单位的情况',
      audience: 'staff',
    },
    {
      path: '/employer',
      file: 'modules/employers/home/pages/home.tsx',
      title: '我们单位',
      audience: 'staff',
      nav: { order: 10, label: '我们单位', roles: EMPLOYER },
    },
  ],
});
