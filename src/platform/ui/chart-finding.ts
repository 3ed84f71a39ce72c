import { formatCount } from './figure.tsx';

export interface Named {
  readonly label: string;
  readonly value: number | null;
}

const known = (points: readonly Named[]) =>
  points.flatMap(({ label, value }) => (value === null ? [] : [{ label, value }]));

/** 泉州市最多，412 人。 Ties are all named; nothing counted reads 还没有数字。 */
export function findMost(points: readonly Named[], unit: string): string {
  const given = known(points);
  const most = Math.max(0, ...given.map((point) => point.value));
  if (most === 0) return '还没有数字。';
  const first = given.filter((point) => point.value === most).map((point) => point.label);
  const names = first.length > 3 ? `${first.slice(0, 3).join('、')}等 ${first.length} 个` : first.join('、');
  return `${names}最多，${formatCount(most)} ${unit}。`;
}

/** 2024年 350 人，比 2023年多 30 人。 Of the last two points that are known. */
export function findTrend(points: readonly Named[], unit: string): string {
  const given = known(points);
  const last = given.at(-1);
  if (!last) return '还没有数字。';
  const said = `${last.label} ${formatCount(last.value)} ${unit}`;
  const before = given.at(-2);
  if (!before) return `${said}。`;
  const change = last.value - before.value;
  if (change === 0) return `${said}，和 ${before.label}一样。`;
  return `${said}，比 ${before.label}${change > 0 ? '多' : '少'} ${formatCount(Math.abs(change))} ${unit}。`;
}

/** 已到 350 人，离目标 500 人还差 150 人。 */
export function findTarget(value: number, target: number, unit: string): string {
  const rest = target - value;
  const said = `已到 ${formatCount(value)} ${unit}`;
  return rest > 0
    ? `${said}，离目标 ${formatCount(target)} ${unit}还差 ${formatCount(rest)} ${unit}。`
    : `${said}，达到了目标 ${formatCount(target)} ${unit}。`;
}
