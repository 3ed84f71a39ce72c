import { STAFF } from '../../../platform/access/roles.ts';
import type { PageDeclaration } from '../../../platform/module/index.ts';
import { funnelExport } from './export.ts';
import { funnelFigure } from './figure.ts';
import { keepFunnel } from './keep.ts';
import { funnelRows } from './rows.ts';

export { funnelMessages } from './messages.ts';
export { funnelTasks } from './keep.ts';
export const funnelActions = [keepFunnel];
export const funnelQueries = [funnelFigure, funnelRows];
export const funnelExports = [funnelExport];
export const funnelPages: readonly PageDeclaration[] = [
  {
    path: '/funnel',
    file: 'modules/programme/funnel/pages/funnel.tsx',
    title: '就业服务漏斗',
    audience: 'staff',
    nav: { order: 62, label: '就业服务漏斗', group: 'figures', roles: [...STAFF, 'auditor'] },
  },
  {
    path: '/funnel/rows',
    file: 'modules/programme/funnel/pages/rows.tsx',
    title: '就业服务漏斗名单',
    audience: 'staff',
  },
];
