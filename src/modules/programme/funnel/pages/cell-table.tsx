import { DataTable, EmptyState, formatCount } from '../../../../platform/ui/index.ts';
import { groupOf, type GroupName } from '../groups.ts';
import { funnelHref, funnelRowsHref, type View } from './address.ts';
import type { FunnelData } from './funnel.tsx';
import { shareOf } from './words.ts';

type Cell = FunnelData['cells'][number];

/** Where the number of a cell leads: its people. Of a region below, the people of that region. */
function hrefOf(data: FunnelData, view: View, cell: Cell, stage: string): string | null {
  if (!data.own) return null;
  if (data.by !== 'region') return funnelRowsHref(view, stage, cell.key);
  return cell.region === undefined ? null : funnelRowsHref({ ...view, region: cell.region }, stage);
}

function Count({ value, href }: { readonly value: number | null; readonly href: string | null }) {
  if (value === null) return <>不公开</>;
  return href !== null && value > 0 ? <a href={href}>{formatCount(value)}</a> : <>{formatCount(value)}</>;
}

function Name({ data, view, cell }: { readonly data: FunnelData; readonly view: View; readonly cell: Cell }) {
  return data.own && cell.region !== undefined ? (
    <a href={funnelHref({ ...view, region: cell.region })}>{cell.label}</a>
  ) : (
    <>{cell.label}</>
  );
}

/** All stages by region or group; each number opens to its people. */
export function CellTable({ data, view }: { readonly data: FunnelData; readonly view: View }) {
  const title = data.by === 'region' ? '地区' : groupOf(data.by as GroupName).title;
  const hired = data.stages.findIndex(({ key }) => key === 'hired');
  return (
    <section>
      <h2>按{title}分</h2>
      <DataTable
        caption={`各步人数，按${title}分`}
        rows={data.cells}
        rowKey={(cell) => cell.key + cell.label}
        empty={<EmptyState title="这个地区没有更细的划分。">可以按性别、年龄等再分。</EmptyState>}
        columns={[
          { key: 'name', title, cell: (cell) => <Name data={data} view={view} cell={cell} /> },
          ...data.stages.map((stage, at) => ({
            key: stage.key,
            title: stage.title,
            numeric: true,
            cell: (cell: Cell) => (
              <Count value={cell.reached[at] ?? null} href={hrefOf(data, view, cell, stage.key)} />
            ),
          })),
          {
            key: 'share',
            title: '找到工作的比例',
            numeric: true,
            cell: (cell) => shareOf(cell.reached[hired], cell.reached[0]),
          },
        ]}
        foot={['合计', ...data.reached.map(formatCount), shareOf(data.reached[hired], data.reached[0])]}
      />
    </section>
  );
}
