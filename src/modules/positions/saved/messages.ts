import type { Messages } from '../../../platform/module/index.ts';

export const savedMessages: Messages = {
  'saved.too-many': (p) => `最多保存 ${p.most} 个条件。请先删掉一个不用的。`,
  'saved.gone': () => '这个条件已经删了，或者不是你的。请刷新后再看。',
  'done-search-saved': () => '保存好了。有新岗位，你的首页会告诉你。',
  'done-search-changed': () => '改好了。',
  'done-search-deleted': () => '删掉了。7 天里可以拿回来。',
  'done-search-back': () => '拿回来了。',
};
