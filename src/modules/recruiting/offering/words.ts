import { formatDateZh, plainDate } from '../../../kernel/dates.ts';
import { ORDER_WORDS, TIE_WORDS, type OrderKey } from './order.ts';

export interface Facts {
  recognised: boolean;
  zero_household: boolean;
  without_work_since: string;
  ever_worked: boolean;
  applied_on: string;
}

/** What placed somebody, in plain words: what is known and since when. */
export function whyHere(f: Facts): string[] {
  const since = formatDateZh(plainDate(f.without_work_since));
  return [
    f.recognised ? '是认定的就业困难人员' : '没有认定为就业困难人员',
    ...(f.zero_household ? ['家里没有人就业'] : []),
    f.ever_worked ? `${since}起没有工作` : '没有登记过工作',
    `${formatDateZh(plainDate(f.applied_on))}登记想工作`,
  ];
}

/** The order as one reads it out. */
export const orderWords = (keys: readonly OrderKey[]): string =>
  [...keys.map((key) => ORDER_WORDS[key]), TIE_WORDS].map((words, at) => `${at + 1}、${words}`).join('；');
