import type { Messages } from '../../../platform/module/index.ts';

export const askedMessages: Messages = {
  'asked.gone': () => '名单变了，这位求职者现在问不了。请回到名单再看。',
  'asked.too-many': (p) => `一个岗位同时最多问 ${p.most} 人。请等有人答复了再问。`,
  'asked.over': () => '这件事已经结束了，可能别人刚刚处理过，也可能过了日子。请刷新后再看。',
  'done-asked': () => '已经替你们问了。求职者答复以后，你们会收到通知。',
  'done-ask-withdrawn': () => '记下了，不问这位求职者了。',
  'done-ask-yes': () => '记下了，你愿意见面。单位会安排面试，我们会告诉你。',
  'done-ask-no': () => '记下了，你这次不去。单位不会知道你是谁。',
  'done-ask-recorded': () => '已经登记求职者的答复。',
};
