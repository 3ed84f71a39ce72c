import { percent } from './chart-scale.ts';
import { Line } from './line-chart.tsx';

export type SparklineProps = {
  /** Says the course in words, for it stands beside no table: 近 6 个月每月 12、15、9、20、22、25 人。 */
  readonly text: string;
  readonly values: readonly (number | null)[];
};

/** A course the size of a word, from zero, beside the number that it explains; its words are said in full. */
export function Sparkline({ text, values }: SparklineProps) {
  const most = Math.max(1, ...values.map((v) => v ?? 0));
  return (
    <svg className="sparkline series series-1" role="img" aria-label={text}>
      <Line
        values={values}
        x={(index) => 0.05 + (0.9 * index) / Math.max(1, values.length - 1)}
        y={(value) => 0.9 - (0.8 * value) / most}
      />
      <line className="chart-axis" x1="0" x2="100%" y1={percent(1)} y2={percent(1)} />
    </svg>
  );
}
