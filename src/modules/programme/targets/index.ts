import { STAFF } from '../../../platform/access/roles.ts';
import type { PageDeclaration } from '../../../platform/module/index.ts';
import { targetExport } from './export.ts';
import { targetFigure } from './figure.ts';
import { setTargets } from './set.ts';

export { targetMessages } from './messages.ts';
export const targetActions = [setTargets];
export const targetQueries = [targetFigure];
export const targetExports = [targetExport];
export const targetPages: readonly PageDeclaration[] = [
  {
    path: '/programme/targets',
    file: 'modules/programme/targets/pages/targets.tsx',
    title: '目标和进度',
    audience: 'staff',
    nav: { order: 61, label: '目标和进度', group: 'figures', roles: [...STAFF, 'auditor'] },
  },
  {
    path: '/programme/targets/set',
    file: 'modules/programme/targets/pages/set.tsx',
    title: '分解目标',
    audience: 'staff',
    drafts: true,
  },
];
