import type { Messages } from '../../../platform/module/index.ts';

export const serviceMessages: Messages = {
  'no-such-service': () => '找不到这次服务，可能已经撤回了。请刷新页面再看。',
  'done-service-recorded': () => '已登记这次服务。',
  'done-service-corrected': () => '已更正。以前写的仍然留着。',
  'done-service-taken-back': () => '已撤回，这次服务不再显示。',
};
