import type { Messages } from '../module/index.ts';

export const messages: Messages = {
  'retention.no-such-rule': () => '没有这条保存规定。',
};
