import { defineNotice } from '../../../platform/notices/index.ts';

/** To the person: a search that they saved finds new positions. */
export const searchFound = defineNotice({
  kind: 'recruiting.search-found',
  title: '你保存的条件有新岗位',
  about: 'person',
  to: ['seeker'],
  example: {
    searchId: '00000000-0000-7000-8000-000000000000',
    name: '家附近的工作',
    count: 3,
    on: '2026-03-02',
  },
  text: ({ name, count }) => `请看一看。你保存的“${name}”有 ${count} 个新的岗位。`,
  href: () => '/my/searches',
});
