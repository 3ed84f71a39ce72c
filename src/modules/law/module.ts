import { EVERYONE, isRole } from '../../platform/access/roles.ts';
import { defineModule, fill } from '../../platform/module/index.ts';
import { lawOn } from './query.ts';
import { changesAtStart } from './start.ts';

const READERS = EVERYONE.filter((role) => role === 'public' || isRole(role));

export const lawModule = defineModule({
  name: 'law',
  title: '依据和标准',
  queries: [lawOn],
  slots: [fill('start', 40, changesAtStart)],
  pages: [
    {
      path: '/law',
      file: 'modules/law/pages/law.tsx',
      title: '依据和标准',
      audience: 'public',
      nav: { order: 90, label: '依据和标准', group: 'policy', roles: READERS },
    },
  ],
});
