import { defineModule, type ModuleDeclaration } from '../module/index.ts';
import { applyRetention } from './apply.ts';
import { messages } from './messages.ts';
import { retentionOverview } from './overview.ts';
import { floorRetention } from './rules.ts';
import './tables.ts';

/** How long things are kept, by rule: part of the floor, declared like a room. */
export const retentionModule: ModuleDeclaration = defineModule({
  name: 'retention',
  title: '保存期限',
  actions: [applyRetention],
  queries: [retentionOverview],
  messages,
  retention: floorRetention,
  pages: [
    {
      path: '/retention',
      file: 'platform/retention/pages/overview.tsx',
      title: '保存期限',
      audience: 'staff',
      nav: { order: 82, label: '保存期限', group: 'watch', roles: ['auditor', 'system_admin'] },
    },
  ],
});
