import type { Messages } from '../../../platform/module/index.ts';

export const sealingMessages: Messages = {
  'helper-may-not-delete': () => '帮忙的人不能替本人请求删除。请本人来办。',
  'already-sealed': () => '这份档案已经封存了。',
  'not-sealed': () => '这份档案没有封存，可以直接查看。',
  'seal-dissolved': () => '这份档案已经到期销毁，没有可看的内容了。',
  'deletion-already-asked': () => '你已经提过了，请等答复，最晚 15 天。',
  'already-decided': () => '已经有人决定了，请刷新看结果。',
  'keep-until-later': () => '请填今天以后的日期：法律要求保存到哪一天。',
  'opening-already-asked': () => '已经申请过了，请等审计员决定。',
  'opening-not-allowed': () => '还没有得到审计员同意，或者已经过期。请重新申请。',
  'done-deletion-asked': () => '已收到。15 天内答复你，结果会在本页告诉你。',
  'done-deletion-decided': () => '已决定，本人能看到结果和理由。',
  'done-opening-asked': () => '已申请，等审计员决定。',
  'done-opening-decided': () => '已决定。',
  'done-unsealed': () => '已解除封存，档案恢复正常。',
};
