import { defineNotice } from '../../../platform/notices/index.ts';
import type { ClosedWhy } from '../../positions/index.ts';
import { goneWords } from './ends.ts';

/** To the person: a position to which they were on the way takes nobody any more. */
export const positionGone = defineNotice({
  kind: 'recruiting.position-gone',
  title: '一个岗位不招人了',
  about: 'person',
  to: ['seeker'],
  example: { about: '00000000-0000-7000-8000-000000000000', position: '包装工', why: 'full' },
  text: ({ position, why }) => goneWords(why as ClosedWhy, position),
  href: () => '/my/suggestions',
});
