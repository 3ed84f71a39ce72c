import type { Messages } from '../module/index.ts';

export const messages: Messages = {
  'lists.no-such-list': () => '没有这个列表，请从列表页面保存。',
  'lists.no-account': () => '要先用自己的账号登录，才能保存视图。',
  'lists.too-many-views': (p) => `最多保存 ${p.most} 个视图。请先删掉不用的。`,
  'done-view-saved': () => '已保存。以后在这个列表的“保存的视图”里打开。',
  'done-view-removed': () => '已删除这个视图。',
};
