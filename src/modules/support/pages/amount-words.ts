import type { Amount } from '../amount.ts';
import { fact } from '../facts.ts';
import { yuanText } from '../../../platform/rule/index.ts';

/** How much, or why nobody can say. */
export function amountWords(amount: Amount): string {
  switch (amount.state) {
    case 'known':
      return `${amount.per} ${yuanText(amount.fen)}`;
    case 'not-published':
      return `没有公布（缺：${amount.missing.join('、')}）`;
    case 'facts-missing':
      return `还要知道：${amount.facts.map((key) => fact(key).label).join('、')}`;
  }
}
