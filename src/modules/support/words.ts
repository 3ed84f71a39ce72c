import type { Standing } from './condition.ts';
import type { Verdict } from './eligibility.ts';

export const VERDICTS: Readonly<Record<Verdict, string>> = {
  'may-receive': '可以申请',
  'need-more': '还要再确认',
  cannot: '现在不能申请',
};

export const STANDINGS: Readonly<Record<Standing, string>> = {
  met: '符合',
  'not-met': '不符合',
  unknown: '还不知道',
};
