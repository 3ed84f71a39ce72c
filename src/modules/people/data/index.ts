import type { PageDeclaration } from '../../../platform/module/index.ts';
import { copyMyData } from './copy.ts';

export { personTables } from './declared.ts';
import './params.ts';

export const dataQueries = [copyMyData];
export const dataPages: readonly PageDeclaration[] = [
  {
    path: '/my/data',
    file: 'modules/people/data/pages/my-data.tsx',
    title: '我的信息',
    audience: 'seeker',
    nav: { order: 26, label: '我的信息', group: 'mine', roles: ['seeker'] },
  },
  {
    path: '/my/data/copy',
    file: 'modules/people/data/pages/my-copy.tsx',
    title: '我的全部信息',
    audience: 'seeker',
  },
  {
    path: '/my/data/copy.json',
    file: 'modules/people/data/pages/my-copy-file.ts',
    title: '我的全部信息（文件）',
    audience: 'seeker',
  },
];
