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
  'done-hr-ended': () => '已收回。这个人不能再替单位办事，正在用的登录也结束了。',
  'done-employer-registered': () => '用人单位已登记。',
};
