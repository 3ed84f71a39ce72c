import type { PageDeclaration } from '../../../platform/module/index.ts';
import { acceptDelegation } from './accept.ts';
import { nameHelper, recordDelegation, revokeDelegation } from './actions.ts';
import { openHelpers, openMyHelpers } from './queries.ts';

export { mayAct } from './may-act.ts';
export { delegationMessages } from './messages.ts';
import './tables.ts';

export const delegationActions = [nameHelper, recordDelegation, revokeDelegation, acceptDelegation];
export const delegationQueries = [openHelpers, openMyHelpers];
export const delegationPages: readonly PageDeclaration[] = [
  {
    path: '/people/:id/helpers',
    file: 'modules/people/delegation/pages/helpers.tsx',
    title: '谁能替本人办事',
    audience: 'staff',
  },
  {
    path: '/my/helpers',
    file: 'modules/people/delegation/pages/my-helpers.tsx',
    title: '谁能帮我',
    audience: 'seeker',
    nav: { order: 22, label: '谁能帮我', group: 'mine', roles: ['seeker'] },
  },
  {
    path: '/helping',
    file: 'modules/people/delegation/pages/helping.tsx',
    title: '帮助别人',
    audience: 'public',
  },
];
