import type { PageDeclaration } from '../../../platform/module/index.ts';
import { decideDeletion, requestDeletion, unseal } from './actions.ts';
import { askOpening, decideOpening, openSealedFile } from './opening.ts';
import { listEndingSeals } from './ending.ts';
import { listDataRequests, listOpenings, openMyRequests } from './queries.ts';
import { deletionsWaiting, openingsWaiting } from './worklist.ts';

export { sealedFiles } from './dissolve.ts';
export { sealingMessages } from './messages.ts';
import './tables.ts';

export const sealingWorklists = [deletionsWaiting, openingsWaiting];
export const sealingActions = [requestDeletion, decideDeletion, unseal, askOpening, decideOpening];
export const sealingQueries = [
  openMyRequests,
  listDataRequests,
  listEndingSeals,
  listOpenings,
  openSealedFile,
];
export const sealingPages: readonly PageDeclaration[] = [
  {
    path: '/data-requests',
    file: 'modules/people/sealing/pages/requests.tsx',
    title: '删除请求和封存',
    audience: 'staff',
  },
  {
    path: '/data-requests/file/:id',
    file: 'modules/people/sealing/pages/sealed-file.tsx',
    title: '封存的档案',
    audience: 'staff',
  },
  {
    path: '/retention/seals',
    file: 'modules/people/sealing/pages/ending.tsx',
    title: '到期要销毁的档案',
    audience: 'staff',
  },
  {
    path: '/seal-openings',
    file: 'modules/people/sealing/pages/openings.tsx',
    title: '封存档案的查看申请',
    audience: 'staff',
    nav: { order: 84, label: '封存查看申请', group: 'watch', roles: ['auditor'] },
  },
];
