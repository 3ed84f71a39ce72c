import type { Messages } from '../../../platform/module/index.ts';

export const turnMessages: Messages = {
  'same-number': () => '和现在的号码一样，不用更正。',
  'number-of-another-file': () => '这个号码已经有一份档案。请先核对是不是同一个人，再联系上级。',
  'same-place': () => '档案已经在这里。请选另一个地方。',
  'received-already': () => '已经接收过了。请刷新页面。',
  'death-recorded-already': () => '已经登记过去世。误报的，请撤销那一条。',
  'nothing-to-revoke': () => '没有可以撤销的登记，或者已经撤销了。请刷新页面。',
  'done-identity-corrected': () => '号码已更正。以后用新号码查找这份档案，正在办的事照常进行。',
  'done-file-handed-over': () => '档案已转走。那里的工作人员会接着办。',
  'done-file-received': () => '已接收。请接着办没办完的事。',
  'done-death-recorded': () => '已登记。残疾人证和就业需求不再算数，待走访的不再派人。误报的可以撤销。',
  'done-death-revoked': () => '已撤销。残疾人证、就业需求和待走访的都恢复了。没办完的事请看一遍。',
};
