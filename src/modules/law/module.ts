import { EVERYONE, isRole } from '../../platform/access/roles.ts';
import { defineModule } from '../../platform/module/index.ts';
import { lawOn } from './query.ts';

const READERS = EVERYONE.filter((role) => role === 'public' || isRole(role));

export const lawModule = defineModule({
  name: 'law',
  title: '依据和标准',
  queries: [lawOn],
  pages: [
    {
      path: '/law',
      file: 'modules/law/pages/law.tsx',
      title: '依据和标准',
      audience: 'public',
      nav: { order: 90, label: '依据和标准', roles: READERS },
    },
  ],
});
