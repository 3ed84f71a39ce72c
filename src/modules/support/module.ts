import { STAFF } from '../../platform/access/roles.ts';
import { defineModule, fill } from '../../platform/module/index.ts';
import { clawbackRule } from './clawback.ts';
import { eligibility } from './queries/eligibility.ts';
import { overQuotaReward } from './queries/over-quota.ts';
import { remedies } from './queries/remedies.ts';
import { startDoor } from './queries/start-door.ts';
import { SCHEMES } from './schemes/index.ts';

export const supportModule = defineModule({
  name: 'support',
  title: '补贴和奖励',
  queries: [eligibility],
  rules: [clawbackRule, ...SCHEMES],
  slots: [fill('start', 20, startDoor), fill('levy', 10, overQuotaReward), fill('remedies', 10, remedies)],
  pages: [
    {
      path: '/benefits',
      file: 'modules/support/pages/benefits.tsx',
      title: '我能享受什么',
      audience: 'public',
      easy: true,
      nav: { order: 20, label: '我能享受什么', group: 'policy', roles: ['public', 'seeker', ...STAFF] },
    },
  ],
});
