import { ChartFrame, pictureName } from './chart-frame.tsx';
import { MOST_SERIES } from './chart-patterns.tsx';
import { apart, ceilingOf, percent } from './chart-scale.ts';
import { formatCount } from './figure.tsx';

export type ChartSeries = { readonly name: string; readonly values: readonly (number | null)[] };

export type LineChartProps = {
  readonly title: string;
  readonly head: string;
  readonly unit: string;
  readonly labels: readonly string[];
  /** At most five; each is as long as the labels, null where no number is known. */
  readonly series: readonly ChartSeries[];
  /** What is wanted at the end, drawn as a level line with its number. */
  readonly target?: number | null | undefined;
  readonly hrefs?: readonly (string | null)[];
};

const LEFT = 0.02;
const RIGHT = 0.98;
const TOP = 0.1;
const BOTTOM = 0.86;

/** Lines over time, from zero, each named at its end; a target is a broken line with its number. */
export function LineChart({ title, head, unit, labels, series, target, hrefs }: LineChartProps) {
  if (series.length > MOST_SERIES) throw new RangeError(`a chart holds at most ${MOST_SERIES} series`);
  const most = ceilingOf([...series.flatMap((s) => s.values.map((v) => v ?? 0)), target ?? 0]);
  const x = (index: number) => LEFT + ((RIGHT - LEFT) * index) / Math.max(1, labels.length - 1);
  const y = (value: number) => BOTTOM - ((BOTTOM - TOP) * value) / most;
  const ends = series.map((s) => lastOf(s.values));
  const wanted = target ?? null;
  const places = apart(
    [...ends.map((end) => y(end?.value ?? 0) - 0.03), ...(wanted === null ? [] : [y(wanted) - 0.03])],
    0.085,
  );
  const named = wanted === null ? [] : [{ name: '目标', values: labels.map(() => wanted) }];
  return (
    <ChartFrame
      title={title}
      kind="折线图"
      head={head}
      unit={unit}
      labels={labels}
      columns={[...series, ...named]}
      hrefs={hrefs}
    >
      <svg className="chart-picture" role="img" aria-label={pictureName('折线图', title)}>
        <line className="chart-axis" x1="0" x2="100%" y1={percent(BOTTOM)} y2={percent(BOTTOM)} />
        {wanted !== null && (
          <>
            <line
              className="chart-target"
              x1={percent(LEFT)}
              x2={percent(RIGHT)}
              y1={percent(y(wanted))}
              y2={percent(y(wanted))}
            />
            <text x={percent(LEFT)} y={percent(places[series.length] ?? 0)} className="chart-label">
              {`目标 ${formatCount(wanted)}`}
            </text>
          </>
        )}
        {series.map((one, index) => (
          <g key={one.name} className={`series series-${index + 1}`}>
            <Line values={one.values} x={x} y={y} />
            {ends[index] && (
              <text
                x={percent(RIGHT)}
                y={percent(places[index] ?? 0)}
                textAnchor="end"
                className="chart-name"
              >
                {`${one.name} ${formatCount(ends[index].value)}`}
              </text>
            )}
          </g>
        ))}
        {labels.map((label, index) => (
          <text
            key={label}
            x={percent(x(index))}
            y="97%"
            textAnchor={index === 0 ? 'start' : index === labels.length - 1 ? 'end' : 'middle'}
            className={crowded(index, labels.length) ? 'chart-label chart-crowded' : 'chart-label'}
          >
            {label}
          </text>
        ))}
      </svg>
    </ChartFrame>
  );
}

type LineProps = {
  readonly values: readonly (number | null)[];
  readonly x: (index: number) => number;
  readonly y: (value: number) => number;
};

/** Pieces between neighbours that are both known: a gap is not bridged, for nobody counted there. */
export function Line({ values, x, y }: LineProps) {
  return values.map((value, index) => {
    if (value === null) return null;
    const next = values[index + 1] ?? null;
    const at = { cx: percent(x(index)), cy: percent(y(value)) };
    return (
      // A place on a line has no other identity than its place.
      <g key={at.cx}>
        {next !== null && (
          <line
            className="series-line"
            x1={at.cx}
            y1={at.cy}
            x2={percent(x(index + 1))}
            y2={percent(y(next))}
          />
        )}
        <circle className="series-point" {...at} r="3.5" />
      </g>
    );
  });
}

function lastOf(values: readonly (number | null)[]): { value: number } | null {
  const value = values.findLast((v) => v !== null) ?? null;
  return value === null ? null : { value };
}

/** Where there are many labels only the ends and every third are drawn; the table has all. */
function crowded(index: number, count: number): boolean {
  return index !== 0 && index !== count - 1 && (count > 6 ? index % 3 !== 0 || index > count - 3 : count > 3);
}
