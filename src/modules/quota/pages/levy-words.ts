import { citationText } from '../../../kernel/citation.ts';
import { ONE, parseRational, percentText } from '../../../kernel/rational.ts';
import type { Cite } from '../rules/cites.ts';
import { EXEMPT, NO_STAFF, QUOTA_MET } from '../rules/levy.ts';
import type { Explained } from './levy-load.ts';

/** 35712.00 as 35,712.00; the decimals stay. */
export function grouped(amount: string): string {
  const [whole = '', part] = amount.split('.');
  const digits = whole.replace(/\B(?=(\d{3})+$)/g, ',');
  return part === undefined ? digits : `${digits}.${part}`;
}

const percent = (share: string) => percentText(parseRational(share) ?? ONE);

/** The answer in a sentence. */
export function resultSentence({ tier, gap, full, payRate, state }: Explained): string {
  const late = state === 'deemed_none' ? '没有按时申报，按没有安排算。' : '';
  if (tier === NO_STAFF) return '没有在职职工，不用缴。';
  if (tier === QUOTA_MET) return '已经达到比例，不用缴。';
  if (tier === EXEMPT) return `${late}人数少的企业，现在免征。`;
  return `${late}还差 ${gap} 人。减免前 ${grouped(full)} 元，按 ${percent(payRate ?? '1')} 缴。`;
}

/** One source, with a word where it still has to be confirmed. */
export function citeWords(cite: Cite): string {
  return `${citationText(cite)}${cite.confirmed ? '' : '（待确认）'}`;
}
