import { STAFF } from '../../platform/access/roles.ts';
import { defineModule, fill, type ModuleDeclaration } from '../../platform/module/index.ts';
import { newEmploymentExport } from './export.ts';
import {
  funnelActions,
  funnelExports,
  funnelMessages,
  funnelPages,
  funnelQueries,
  funnelTasks,
} from './funnel/index.ts';
import { messages } from './messages.ts';
import { newEmploymentFigure } from './queries/figure.ts';
import { homeFigures } from './queries/home.ts';
import { newEmploymentRows } from './queries/rows.ts';
import { targetActions, targetExports, targetMessages, targetPages, targetQueries } from './targets/index.ts';

export const programmeModule: ModuleDeclaration = defineModule({
  name: 'programme',
  title: '行动方案',
  migrations: `${import.meta.dirname}/migrations`,
  actions: [...targetActions, ...funnelActions],
  tasks: funnelTasks,
  queries: [newEmploymentFigure, newEmploymentRows, ...targetQueries, ...funnelQueries],
  exports: [newEmploymentExport, ...targetExports, ...funnelExports],
  messages: { ...messages, ...targetMessages, ...funnelMessages },
  slots: [fill('figures', 10, homeFigures)],
  pages: [
    {
      path: '/programme/new-employment',
      file: 'modules/programme/pages/new-employment.tsx',
      title: '新增就业',
      audience: 'staff',
      nav: { order: 60, label: '新增就业', group: 'figures', roles: [...STAFF, 'auditor'] },
    },
    {
      path: '/programme/new-employment/sheet',
      file: 'modules/programme/pages/sheet.tsx',
      title: '新增就业月报',
      audience: 'staff',
    },
    {
      path: '/programme/new-employment/sheet/:format',
      file: 'modules/programme/pages/sheet-file.ts',
      title: '新增就业月报文件',
      audience: 'staff',
    },
    {
      path: '/programme/new-employment/rows',
      file: 'modules/programme/pages/rows.tsx',
      title: '新增就业明细',
      audience: 'staff',
    },
    ...targetPages,
    ...funnelPages,
  ],
});
