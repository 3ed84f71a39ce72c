import { BarList, EmptyState, formatCount } from '../../../platform/ui/index.ts';
import { newEmployment, type NewEmploymentBy } from '../indicators.ts';
import { figureHref, rowsHref, type View } from './address.ts';
import type { FigureData } from './new-employment.tsx';

interface Shown {
  key: string;
  label: string;
  count: number;
  region?: string;
}

/** The finding as a sentence: which cell has most. */
function finding(cells: readonly Shown[]): string {
  const most = cells.reduce<Shown | null>(
    (best, cell) => (best === null || cell.count > best.count ? cell : best),
    null,
  );
  if (most === null || most.count === 0) return '还没有新增就业。';
  return `${most.label}最多，${formatCount(most.count)} 人次。`;
}

function hrefOf(data: FigureData, view: View, cell: Shown): string | null {
  if (cell.region) return figureHref({ ...view, region: cell.region });
  if (!data.own || cell.count === 0 || data.by === 'region') return null;
  return rowsHref(view, { by: data.by, key: cell.key });
}

/** The figure by region or by one dimension; the table of numbers is the chart. */
export function Breakdown({ data, view }: { readonly data: FigureData; readonly view: View }) {
  const title = data.by === 'region' ? '地区' : newEmployment.by[data.by as NewEmploymentBy].title;
  const shown = data.cells.flatMap(({ count, ...cell }) => (count === null ? [] : [{ ...cell, count }]));
  const withheld = data.cells.filter((cell) => cell.count === null);
  if (data.cells.length === 0) {
    return <EmptyState title="这个地区没有更细的划分。">可以按就业形式、类别等再分。</EmptyState>;
  }
  return (
    <section>
      <h2>按{title}分</h2>
      <BarList
        title={finding(shown)}
        columns={[title, newEmployment.unit]}
        bars={shown.map((cell) => {
          const href = hrefOf(data, view, cell);
          return { label: cell.label, value: cell.count, ...(href !== null && { href }) };
        })}
      />
      {withheld.length > 0 && (
        <p>人数少的地方可能认出是谁，这些不显示：{withheld.map((cell) => cell.label).join('、')}。</p>
      )}
    </section>
  );
}
