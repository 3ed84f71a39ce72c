import { defineModule, type ModuleDeclaration } from '../module/index.ts';
import { listAuditEvents } from './list.ts';
import './tables.ts';

/** What the auditor reads; writing is nobody's but the mechanism's. */
export const auditModule: ModuleDeclaration = defineModule({
  name: 'audit',
  title: '审计',
  queries: [listAuditEvents],
  pages: [
    {
      path: '/audit',
      file: 'platform/audit/pages/list.tsx',
      title: '审计记录',
      audience: 'staff',
      nav: { order: 80, label: '审计记录', group: 'watch', roles: ['auditor'] },
    },
  ],
});
