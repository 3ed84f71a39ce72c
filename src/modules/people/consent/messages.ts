import type { Messages } from '../../../platform/module/index.ts';

export const consentMessages: Messages = {
  'no-consent': () => '本人还没有同意把情况给这种单位看。请先问本人，同意了就在这里勾选，并写明怎么问的。',
  'wording-changed': () => '说明的文字已经更新，这次没有保存。请看新的说明再决定。',
  'guardian-must-act': () => '这个人有监护人或者未满 18 岁，要监护人同意才行。请选“监护人”。',
  'no-guardian-recorded': () => '档案里没有监护人。请先在基本信息里登记监护人，或者选“本人”。',
  'wish-needed': () => '请写明本人自己愿意不愿意。',
  'person-objects': () => '本人不愿意，监护人不能代替本人同意。请和本人再商量。',
  'helper-may-not-consent': () => '帮忙的人不能替本人同意。请本人自己点，或者请工作人员念给本人听。',
  'evidence-of-another': () => '这份材料不是这个人的，请检查。',
  'done-consent-given': () => '已记下：同意。以后随时可以撤回。',
  'done-consent-withdrawn': () => '已记下：不同意。从现在起不再使用。',
};
