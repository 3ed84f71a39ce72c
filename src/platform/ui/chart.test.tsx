import { renderToStaticMarkup } from 'react-dom/server';
import { describe, expect, test } from 'vitest';
import { apart, ceilingOf } from './chart-scale.ts';
import { ColumnChart, findMost, findTarget, findTrend, LineChart, Sparkline, StackedBars } from './index.ts';

const points = [
  { label: '2023年', value: 320, href: '/rows?year=2023' },
  { label: '2024年', value: 350 },
  { label: '2025年', value: null },
];

describe('the scale', () => {
  test('ends on a plain number at or above all', () => {
    expect([[0], [3], [11], [412], [9999], [0.4]].map(ceilingOf)).toEqual([1, 5, 20, 500, 10_000, 1]);
  });

  test('pushes labels apart, keeps their order and stays inside', () => {
    const [low = 0, high = 0, far = 0] = apart([0.5, 0.5, 0.1], 0.1);
    expect(high - low).toBeCloseTo(0.1);
    expect(far).toBeCloseTo(0.1);
    expect(Math.max(...apart([0.99, 0.98, 0.97], 0.1))).toBeLessThanOrEqual(0.95 + 1e-9);
  });
});

describe('the finding', () => {
  test('names what has most, ties together', () => {
    expect(findMost(points, '人')).toBe('2024年最多，350 人。');
    expect(findMost([...points, { label: '2026年', value: 350 }], '人')).toBe('2024年、2026年最多，350 人。');
    expect(findMost([{ label: '甲', value: 0 }], '人')).toBe('还没有数字。');
  });

  test('compares the last two numbers that are known', () => {
    expect(findTrend(points, '人')).toBe('2024年 350 人，比 2023年多 30 人。');
    expect(findTrend(points.slice(0, 1), '人')).toBe('2023年 320 人。');
  });

  test('says how far the target is', () => {
    expect(findTarget(350, 500, '人')).toBe('已到 350 人，离目标 500 人还差 150 人。');
    expect(findTarget(500, 500, '人')).toBe('已到 500 人，达到了目标 500 人。');
  });
});

const columns = renderToStaticMarkup(
  <ColumnChart title="2024年最多，350 人。" head="年份" unit="人" points={points} />,
);

test('columns begin at zero and are as high as their numbers', () => {
  const bars = [...columns.matchAll(/class="chart-bar"[^>]*y="([\d.]+)%"[^>]*height="([\d.]+)%"/g)];
  const [a = 0, b = 0] = bars.map((bar) => Number(bar[2]));
  expect(a / b).toBeCloseTo(320 / 350, 2);
  for (const bar of bars) expect(Number(bar[1]) + Number(bar[2])).toBeCloseTo(88, 1);
});

test('the picture has a name and the table all its numbers, unknown ones in words', () => {
  expect(columns).toContain('role="img" aria-label="柱形图：2024年最多，350 人。数字在下面的表格里。"');
  expect(columns).toMatch(/<a href="\/rows\?year=2023">2023年<\/a>/);
  expect(columns.match(/<td class="numeric">(320|350|没有数字)<\/td>/g)).toHaveLength(3);
});

const two = [
  { name: '城镇', values: [1, 2, 3] },
  { name: '农村', values: [2, null, 3] },
];

test('lines are named at their ends, a gap is not bridged, the target stands in the table', () => {
  const out = renderToStaticMarkup(
    <LineChart
      title="三月 6 人。"
      head="月"
      unit="人"
      labels={['1月', '2月', '3月']}
      series={two}
      target={9}
    />,
  );
  expect(out).toContain('城镇 3</text>');
  expect(out.match(/series-line/g)).toHaveLength(2);
  expect(out).toContain('目标 9</text>');
  expect(out.match(/<td class="numeric">9<\/td>/g)).toHaveLength(3);
});

test('parts of a bar follow each other and add up to the whole', () => {
  const out = renderToStaticMarkup(
    <StackedBars title="乙最多。" head="地区" unit="人" labels={['甲', '乙', '丙']} series={two} />,
  );
  const bars = [...out.matchAll(/class="chart-bar" x="([\d.]+)%"[^>]*width="([\d.]+)%"/g)].map((m) => [
    Number(m[1]),
    Number(m[2]),
  ]);
  expect(bars[1]?.[0]).toBeCloseTo(bars[0]?.[1] ?? -1);
  expect(out).toMatch(/<th scope="row">丙<\/th>(<td class="numeric">3<\/td>){2}<td class="numeric">6<\/td>/);
});

test('six series are refused', () => {
  const six = Array.from({ length: 6 }, (_, i) => ({ name: `第${i}`, values: [1] }));
  expect(() =>
    renderToStaticMarkup(<LineChart title="" head="" unit="" labels={['1']} series={six} />),
  ).toThrow(RangeError);
});

test('a sparkline says its course', () => {
  expect(renderToStaticMarkup(<Sparkline text="近 3 个月每月 1、2、3 人。" values={[1, 2, 3]} />)).toContain(
    'role="img" aria-label="近 3 个月每月 1、2、3 人。"',
  );
});
