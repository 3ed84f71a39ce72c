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

/** Fen as yuan, to the fen only where there is one: 98000 → 980 元, 98050 → 980.50 元. */
export function yuanText(fen: number): string {
  const yuan = Math.trunc(fen / 100).toLocaleString('en-US');
  const rest = fen % 100;
  return rest === 0 ? `${yuan} 元` : `${yuan}.${String(rest).padStart(2, '0')} 元`;
}
