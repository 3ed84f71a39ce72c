import type { Messages } from '../../../platform/module/index.ts';

export const delegationMessages: Messages = {
  'before-today': () => '这一天已经过了，请填今天或以后的日期。',
  'guardian-needs-paper': () => '监护人要凭监护证明登记；帮忙的人要凭本人同意登记。请改一下依据。',
  'helper-may-not-name': () => '帮忙的人不能再请别人，也不能停掉别人。请本人来办。',
  'guardian-by-paper': () => '监护人是凭证明登记的，不能在这里停。有不同意见，请找当地残联的工作人员。',
  'already-revoked': () => '已经停掉了，不用再办。',
  'delegation-ended': () => '你已经不再代这个人办事，没有保存。请重新登录。',
  'view-only': () => '你只能看，不能替他办。要办事，请本人改一下你能做什么。',
  'bad-code': () => '邀请码不对、用过了或者过期了。请核对 16 位数字，或者请对方再发一个。',
  'own-invitation': () => '这是你自己的邀请码，请交给要帮你的人。',
  'done-delegation-accepted': () => '已接受。下次登录时，可以选择替他办事。',
  'done-delegation-revoked': () => '已停掉。他现在不能再看，也不能再办。',
};
