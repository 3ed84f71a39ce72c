import type { PositionFacts } from './facts.ts';

const formatCount = (value: number) => new Intl.NumberFormat('zh-CN').format(value);

/** The wage as one reads it aloud. */
export function wageWords({ low, high }: PositionFacts['wage']): string {
  if (low === null && high === null) return '工资没有说';
  if (low === null) return `每月最多 ${formatCount(high ?? 0)} 元`;
  if (high === null) return `每月 ${formatCount(low)} 元起`;
  return low === high ? `每月 ${formatCount(low)} 元` : `每月 ${formatCount(low)} 到 ${formatCount(high)} 元`;
}
