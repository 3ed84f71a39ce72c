import { formatCount } from '../../../../platform/ui/index.ts';

/** 12.3%, cut and never rounded up; empty where there is nothing to take a share of. */
export function shareOf(part: number | null | undefined, whole: number | null | undefined): string {
  if (typeof part !== 'number' || !whole) return '';
  return `${Math.floor((1000 * part) / whole) / 10}%`;
}

/** The whole way in one sentence, and where most people were lost. */
export function saidOf(stages: readonly { title: string }[], reached: readonly (number | null)[]): string {
  const [first = 0] = reached;
  if (!first) return '这段时间没有没工作的人。';
  const last = reached.at(-1) ?? 0;
  const losses = reached.slice(1).map((count, at) => ({ at, lost: (reached[at] ?? 0) - (count ?? 0) }));
  const most = losses.reduce((a, b) => (b.lost > a.lost ? b : a), { at: 0, lost: 0 });
  const ends = `${formatCount(first)} 人里，${formatCount(last)} 人走到了“${stages.at(-1)?.title ?? ''}”。`;
  if (most.lost === 0) return ends;
  const [from, to] = [stages[most.at]?.title ?? '', stages[most.at + 1]?.title ?? ''];
  return `${ends}从“${from}”到“${to}”少得最多，少了 ${formatCount(most.lost)} 人。`;
}
