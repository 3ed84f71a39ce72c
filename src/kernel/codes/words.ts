import type { CodeReason, Verdict } from './result.ts';

export const VERDICT_WORDS: Record<Verdict, string> = { ok: '有效', legacy: '特例', invalid: '无效' };

/** What is wrong and what to do, one sentence a reason. */
export const REASON_WORDS: Record<CodeReason, string> = {
  length: '位数不对，请对照证件重新输入。',
  alphabet: '含有不该出现的字符，请对照证件重新输入。',
  'fifteen-digits': '这是15位旧号码，2013年起停用，请填18位号码。',
  area: '地区代码不对，请检查前几位。',
  date: '出生日期不存在，请检查第7到14位。',
  'before-1900': '出生年份早于1900年，请检查第7到10位。',
  'future-date': '出生日期还没有到，请检查第7到14位。',
  'check-digit': '校验码不对，可能有一位写错了。',
  'org-check-digit': '第17位（主体标识码的校验码）不对，可能有一位写错了。',
  category: '第19位应是残疾类别1到7。',
  grade: '第20位应是残疾等级1到4。',
  reissue: '补办标记应是B加次数，例如B1。',
  unknown: '区划表里没有这个代码，请核对。',
  'outside-province': '这是外省的代码，本系统没有外省的区划表。',
  'trial-area-code': '早期试点地区的代码，合法但校验码不符，请人工确认。',
  retired: '代码已停用，请改用现在的代码。',
};
