import { useId, type CSSProperties } from 'react';
import { ChartFrame, pictureName } from './chart-frame.tsx';
import { MOST_SERIES, Patterns, patternId } from './chart-patterns.tsx';
import { ceilingOf, percent } from './chart-scale.ts';
import type { ChartSeries } from './line-chart.tsx';

export type StackedBarsProps = {
  readonly title: string;
  readonly head: string;
  readonly unit: string;
  readonly labels: readonly string[];
  /** The parts of each bar, at most five; they add up to the whole. */
  readonly series: readonly ChartSeries[];
};

/** One bar a row, made of parts from zero; the parts are named once, above, each with its fill. */
export function StackedBars({ title, head, unit, labels, series }: StackedBarsProps) {
  if (series.length > MOST_SERIES) throw new RangeError(`a chart holds at most ${MOST_SERIES} series`);
  const id = useId();
  const sums = labels.map((_, row) => series.reduce((sum, s) => sum + (s.values[row] ?? 0), 0));
  const most = ceilingOf(sums);
  return (
    <ChartFrame
      title={title}
      kind="堆叠条形图"
      head={head}
      unit={unit}
      labels={labels}
      columns={[...series, { name: '合计', values: sums }]}
    >
      <ul className="chart-parts">
        {series.map((one, index) => (
          <li key={one.name} className={`series series-${index + 1}`}>
            <svg className="chart-swatch" aria-hidden="true" focusable="false">
              <rect width="100%" height="100%" fill={`url(#${patternId(id, index)})`} />
            </svg>
            {one.name}
          </li>
        ))}
      </ul>
      <svg
        className="chart-picture chart-rows"
        style={{ '--rows': labels.length } as CSSProperties}
        role="img"
        aria-label={pictureName('堆叠条形图', title)}
      >
        <Patterns chart={id} count={series.length} />
        {labels.map((label, row) => {
          const top = row / labels.length;
          let left = 0;
          return (
            <g key={label}>
              <text x="0" y={percent(top + 0.38 / labels.length)} className="chart-label">
                {label}
              </text>
              {series.map((one, index) => {
                const share = (one.values[row] ?? 0) / most;
                const at = left;
                left += share;
                return (
                  <rect
                    key={one.name}
                    className="chart-bar"
                    x={percent(at)}
                    y={percent(top + 0.48 / labels.length)}
                    width={percent(share)}
                    height={percent(0.42 / labels.length)}
                    fill={`url(#${patternId(id, index)})`}
                  />
                );
              })}
            </g>
          );
        })}
      </svg>
    </ChartFrame>
  );
}
