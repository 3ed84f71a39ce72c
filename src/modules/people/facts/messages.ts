import type { Messages } from '../../../platform/module/index.ts';
import { besideMessages } from './beside.ts';

export const factMessages: Messages = {
  ...besideMessages,
  'no-new-contact': () => '三项都空着。哪一项变了，就填哪一项。',
  'correction-waits': () => '这一项你已经请人改了，请等答复。',
  'corrections-many': () => '已经有 10 项在等答复。请等一等再提。',
  'nothing-left': () => '撤回以后，档案里就没有姓名了。请先更正姓名，再撤回这一条。',
  'no-such-saying': () => '找不到这条记录，或者它已经撤回了。请刷新页面再看。',
  'done-contact-stated': () => '已更新。工作人员看到的就是新的联系方式。',
  'done-need-stated': () => '已保存。推荐给你的岗位会跟着变。',
  'done-correction-asked': () => '已经告诉工作人员。15 天内会答复你。',
  'done-correction-answered': () => '已答复，本人会收到通知。',
  'done-saying-taken-back': () => '已撤回。档案按其余来源重新选定。',
};
