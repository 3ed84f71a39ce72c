import type { Messages } from '../../platform/module/index.ts';

export const messages: Messages = {
  'employers.usci-length': () => '统一社会信用代码是 18 位，请对照营业执照检查。',
  'employers.usci-alphabet': () => '统一社会信用代码里有不会出现的字符。它不用 I、O、S、V、Z 这几个字母。',
  'employers.usci-area': () => '统一社会信用代码第 3 到 8 位应当是数字，请对照营业执照检查。',
  'employers.usci-org-check-digit': () => '统一社会信用代码第 9 到 17 位有一位不对，请对照营业执照逐位检查。',
  'employers.usci-check-digit': () => '统一社会信用代码的最后一位对不上，请对照营业执照逐位检查。',
  'employers.usci-legacy': () =>
    '这像是早期试点地区的代码：合法，但不符合现在的校验规则。请对照营业执照，一致就勾选“已对照营业执照”。',
  'employers.already-registered': (p) => `这个代码已经登记为“${p.name}”，请直接使用那份档案。`,
  'employers.check-authority': () => '请先核对单位的授权书和本人的身份证，再勾选。',
  'employers.no-such-industry': () => '没有这个行业代码。请从列表里选。',
  'employers.future-day': () => '这一天还没有到。请检查日期。',
  'employers.nothing-said': () => '各项都空着。知道哪一项，就填哪一项。',
  'employers.not-an-enterprise': () => '从统一社会信用代码看，这个单位不是企业，不用选企业的性质。',
  'employers.no-such-saying': () => '找不到这条记录，或者它已经撤回了。请刷新页面再看。',
  'employers.nothing-left': () => '撤回以后，这一项就没有内容了。请先登记正确的，再撤回这一条。',
  'done-employer-facts-stated': () => '已保存，现在采用的就是它。',
  'done-employer-facts-beside': () => '已保存。这一项有更权威或更新的说法，所以没有采用，放在其他说法里。',
  'done-employer-saying-taken-back': () => '已撤回。按其余说法重新选定。',
  'done-hr-ended': () => '已收回。这个人不能再替单位办事，正在用的登录也结束了。',
  'done-employer-registered': () => '用人单位已登记。',
};
