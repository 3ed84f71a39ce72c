import { useId } from 'react';
import { ChartFrame, pictureName } from './chart-frame.tsx';
import { Patterns, patternId } from './chart-patterns.tsx';
import { ceilingOf, percent } from './chart-scale.ts';
import { formatCount } from './figure.tsx';

export type ChartPoint = { readonly label: string; readonly value: number | null; readonly href?: string };

export type ColumnChartProps = {
  readonly title: string;
  readonly head: string;
  readonly unit: string;
  readonly points: readonly ChartPoint[];
};

/** Room above the columns for the number of the tallest. */
const TOP = 0.12;

/** Columns from zero, each under its own number; for a few points in order, such as years. More than twelve: use a line. */
export function ColumnChart({ title, head, unit, points }: ColumnChartProps) {
  const id = useId();
  const most = ceilingOf(points.map((p) => p.value ?? 0));
  const wide = 1 / Math.max(1, points.length);
  return (
    <ChartFrame
      title={title}
      kind="柱形图"
      head={head}
      unit={unit}
      labels={points.map((p) => p.label)}
      columns={[{ name: unit, values: points.map((p) => p.value) }]}
      hrefs={points.map((p) => p.href ?? null)}
    >
      <svg className="chart-picture" role="img" aria-label={pictureName('柱形图', title)}>
        <Patterns chart={id} count={1} />
        {points.map(({ label, value }, index) => {
          const middle = percent((index + 0.5) * wide);
          const high = ((value ?? 0) / most) * (1 - 2 * TOP);
          return (
            <g key={label}>
              {value !== null && (
                <rect
                  className="chart-bar"
                  x={percent((index + 0.2) * wide)}
                  y={percent(1 - TOP - high)}
                  width={percent(0.6 * wide)}
                  height={percent(high)}
                  fill={`url(#${patternId(id, 0)})`}
                />
              )}
              <text x={middle} y={percent(1 - TOP - high - 0.025)} textAnchor="middle">
                {value === null ? '没有数字' : formatCount(value)}
              </text>
              <text x={middle} y="97%" textAnchor="middle" className="chart-label">
                {label}
              </text>
            </g>
          );
        })}
        <line className="chart-axis" x1="0" x2="100%" y1={percent(1 - TOP)} y2={percent(1 - TOP)} />
      </svg>
    </ChartFrame>
  );
}
