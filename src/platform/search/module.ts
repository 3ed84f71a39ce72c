import { defineModule, type ModuleDeclaration } from '../module/index.ts';
import { findEverywhere } from './find.ts';
import { messages } from './messages.ts';

/** The search over everything that one may see: the rooms fill it, the box in the header asks it. */
export const searchModule: ModuleDeclaration = defineModule({
  name: 'search',
  title: '查找',
  queries: [findEverywhere],
  messages,
  pages: [{ path: '/search', file: 'platform/search/pages/search.tsx', title: '查找', audience: 'staff' }],
});
