import type { Messages } from '../../platform/module/index.ts';

/** What is wrong with a resident identity number, by reason. */
const RESIDENT_ID: Readonly<Record<string, string>> = {
  length: '身份证号应该是 18 位，请检查有没有少写或多写。',
  alphabet: '身份证号只能有数字，最后一位可以是 X，请检查。',
  'fifteen-digits': '这是 15 位的旧号码，已经不能用了。请填 18 位的新号码。',
  area: '身份证号开头的地区代码不对，请检查。',
  date: '身份证号里的出生日期不存在，请检查第 7 到 14 位。',
  'before-1900': '身份证号里的出生年份早于 1900 年，请检查。',
  'future-date': '身份证号里的出生日期还没有到，请检查。',
  'check-digit': '身份证号最后一位对不上，多半是写错了一位，请逐位核对。',
};

const CERTIFICATE: Readonly<Record<string, string>> = {
  ...RESIDENT_ID,
  length: '残疾人证号应该是 20 位，补办的后面还有 B 和数字，请检查。',
  category: '残疾人证号第 19 位是类别，只能是 1 到 7，请检查。',
  grade: '残疾人证号第 20 位是等级，只能是 1 到 4，请检查。',
  reissue: '补办标记应该写成 B1、B2 这样，请检查。',
};

const named = (prefix: string, table: Readonly<Record<string, string>>): Messages =>
  Object.fromEntries(Object.entries(table).map(([reason, text]) => [`${prefix}-${reason}`, () => text]));

export const messages: Messages = {
  ...named('resident-id', RESIDENT_ID),
  ...named('certificate', CERTIFICATE),
  'certificate-of-another': () => '残疾人证号前 18 位和身份证号不一样，请核对是不是同一个人。',
  'person-already-registered': () => '这个身份证号已经登记过了，请先查找已有的档案。',
  'changed-meanwhile': () => '你打开以后，别人改过这一项，没有保存。请重新打开再改。',
  'nothing-recorded': () => '这一项没有登记。',
  'reveals-used-up': (p) =>
    `你今天已经查看了 ${p.most} 个完整号码，到了一天的上限。明天可以再看；今天急用，请同事或上级来办。`,
  'reason-names-somebody': () => '补充说明会留在审计里，请不要写姓名和号码，只写事由。',
  date: () => '日期不对，请按年、月、日填写，例如 1990 年 3 月 7 日。',
  'future-date': () => '日期还没有到，请检查。',
  'before-birth': () => '日期早于出生日期，请检查。',
  phone: () => '电话号码不对，只能有数字和横线，请检查。',
  region: () => '请选择地区。',
  'unknown-function': () => '有不认识的能力项目，请用列出的项目。',
  'unknown-occupation': (p) => `职业分类里没有“${p.text}”。请写职业大典里的名称或代码，例如：收银员。`,
};
