import { formatCount } from '../../../../platform/ui/index.ts';

export const yearWords = (year: number | null) => (year === null ? '整个方案期' : `${year} 年`);

interface Check {
  kind: 'below' | 'years';
  name: string;
  year: number | null;
  whole: number;
  parts: number;
}

/** One sum that does not come out, with the difference. */
export function checkWords({ kind, name, year, whole, parts }: Check): string {
  const gap = parts - whole;
  const more = `${gap > 0 ? '多' : '少'} ${formatCount(Math.abs(gap))}`;
  return kind === 'below'
    ? `${yearWords(year)}：下一级加起来 ${formatCount(parts)}，比${name}的 ${formatCount(whole)} ${more}。`
    : `${name}：各年加起来 ${formatCount(parts)}，比整个方案期的 ${formatCount(whole)} ${more}。`;
}
