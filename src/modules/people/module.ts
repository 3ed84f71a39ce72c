import { STAFF } from '../../platform/access/roles.ts';
import { defineModule, type ModuleDeclaration } from '../../platform/module/index.ts';
import { recordAbilities } from './actions/abilities.ts';
import { recordNeed } from './actions/need.ts';
import { updateProfile } from './actions/profile.ts';
import { registerPerson } from './actions/register.ts';
import { messages } from './messages.ts';
import { rosterActions, rosterMessages, rosterPages, rosterQueries, rostersWaiting } from './roster/index.ts';
import { openMyFile, openPerson } from './queries/file.ts';
import { reveal } from './queries/reveal.ts';
import { searchPeople } from './queries/search.ts';
import './tables.ts';

export const peopleModule: ModuleDeclaration = defineModule({
  name: 'people',
  title: '残疾人档案',
  migrations: `${import.meta.dirname}/migrations`,
  actions: [registerPerson, updateProfile, recordAbilities, recordNeed, reveal, ...rosterActions],
  queries: [searchPeople, openPerson, openMyFile, ...rosterQueries],
  messages: { ...messages, ...rosterMessages },
  slots: [{ at: 'home', order: 5, query: rostersWaiting }],
  pages: [
    {
      path: '/people',
      file: 'modules/people/pages/list.tsx',
      title: '残疾人档案',
      audience: 'staff',
      nav: { order: 10, label: '残疾人档案', roles: STAFF },
    },
    {
      path: '/people/new',
      file: 'modules/people/pages/register.tsx',
      title: '登记一个人',
      audience: 'staff',
    },
    { path: '/people/:id', file: 'modules/people/pages/file.tsx', title: '档案', audience: 'staff' },
    {
      path: '/people/:id/profile',
      file: 'modules/people/pages/profile.tsx',
      title: '更正基本信息',
      audience: 'staff',
    },
    {
      path: '/people/:id/abilities',
      file: 'modules/people/pages/abilities.tsx',
      title: '登记能力',
      audience: 'staff',
    },
    {
      path: '/people/:id/need',
      file: 'modules/people/pages/need.tsx',
      title: '登记就业需求',
      audience: 'staff',
    },
    ...rosterPages,
    {
      path: '/my/file',
      file: 'modules/people/pages/my-file.tsx',
      title: '我的档案',
      audience: 'seeker',
      nav: { order: 0, label: '我的档案', roles: ['seeker'] },
    },
  ],
});
