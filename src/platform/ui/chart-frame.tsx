import { useId, type ReactNode } from 'react';
import { formatCount } from './figure.tsx';

/** A column of numbers of the table under a picture. */
export interface ChartColumn {
  readonly name: string;
  readonly values: readonly (number | null)[];
}

export type ChartFrameProps = {
  /** The finding in one sentence, computed from the same numbers: see findMost, findTrend, findTarget. */
  readonly title: string;
  /** What kind of picture it is: 柱形图. */
  readonly kind: string;
  /** What the rows are: 年份. */
  readonly head: string;
  readonly unit: string;
  readonly labels: readonly string[];
  readonly columns: readonly ChartColumn[];
  /** Rows that open to what they count. */
  readonly hrefs?: readonly (string | null)[] | undefined;
  readonly children: ReactNode;
};

/**
 * Picture and table of one finding. Acceptance: the title says the finding; the picture is one image with a name; the table
 * below holds every number of the picture; nothing is said by hue alone; at 320 px the text keeps its size, and where it is
 * large the table scrolls in a region of its own, not the page.
 */
export function ChartFrame(props: ChartFrameProps) {
  const { title, kind, head, unit, labels, columns, hrefs, children } = props;
  const id = useId();
  return (
    <figure className="chart">
      <figcaption id={`${id}t`}>{title}</figcaption>
      {children}
      <div className="table-region" role="region" aria-labelledby={`${id}n ${id}t`} tabIndex={0}>
        <table className="chart-table">
          <caption id={`${id}n`} className="vh">{`${kind}的数字，单位：${unit}`}</caption>
          <thead>
            <tr>
              <th scope="col">{head}</th>
              {columns.map((column) => (
                <th scope="col" className="numeric" key={column.name}>
                  {column.name}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {labels.map((label, index) => (
              <tr key={label}>
                <th scope="row">{hrefs?.[index] ? <a href={hrefs[index]}>{label}</a> : label}</th>
                {columns.map((column) => (
                  <td className="numeric" key={column.name}>
                    {shown(column.values[index])}
                  </td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </figure>
  );
}

function shown(value: number | null | undefined): string {
  return value === null || value === undefined ? '没有数字' : formatCount(value);
}

/** Name of the picture for who hears it: what it is, what it says, where the numbers are. */
export function pictureName(kind: string, title: string): string {
  return `${kind}：${title}数字在下面的表格里。`;
}
