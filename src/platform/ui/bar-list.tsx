import { formatCount } from './figure.tsx';

export type Bar = { readonly label: string; readonly value: number; readonly href?: string };

export type BarListProps = {
  /** The finding as a sentence: 泉州新增就业最多，412 人。 */
  readonly title: string;
  /** Heads of the two columns. */
  readonly columns: readonly [string, string];
  readonly bars: readonly Bar[];
};

/** Bars from zero beside their numbers: the table is the chart, so nothing is said by the picture alone. */
export function BarList({ title, columns, bars }: BarListProps) {
  const most = Math.max(1, ...bars.map((b) => b.value));
  return (
    <table className="bars">
      <caption>{title}</caption>
      <thead>
        <tr>
          <th scope="col">{columns[0]}</th>
          <th scope="col" className="numeric">
            {columns[1]}
          </th>
          <td className="bars-picture" />
        </tr>
      </thead>
      <tbody>
        {bars.map((bar) => (
          <tr key={bar.label}>
            <th scope="row">{bar.href ? <a href={bar.href}>{bar.label}</a> : bar.label}</th>
            <td className="numeric">{formatCount(bar.value)}</td>
            <td className="bars-picture">
              <svg viewBox="0 0 100 1" preserveAspectRatio="none" aria-hidden="true" focusable="false">
                <rect width={(100 * bar.value) / most} height="1" />
              </svg>
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
