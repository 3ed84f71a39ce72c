import { STAFF } from '../../platform/access/roles.ts';
import { defineModule, type ModuleDeclaration } from '../../platform/module/index.ts';
import { messages } from './messages.ts';
import { newEmploymentFigure } from './queries/figure.ts';
import { newEmploymentRows } from './queries/rows.ts';

export const programmeModule: ModuleDeclaration = defineModule({
  name: 'programme',
  title: '行动方案',
  queries: [newEmploymentFigure, newEmploymentRows],
  messages,
  pages: [
    {
      path: '/programme/new-employment',
      file: 'modules/programme/pages/new-employment.tsx',
      title: '新增就业',
      audience: 'staff',
      nav: { order: 60, label: '新增就业', roles: [...STAFF, 'auditor'] },
    },
    {
      path: '/programme/new-employment/rows',
      file: 'modules/programme/pages/rows.tsx',
      title: '新增就业明细',
      audience: 'staff',
    },
  ],
});
