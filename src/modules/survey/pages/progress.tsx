import type { LoaderFunctionArgs } from 'react-router';
import { ask } from '../../../platform/doors/form.ts';
import { BarList, DataTable, formatCount, Page, TileMap, type Column } from '../../../platform/ui/index.ts';
import { share } from '../progress/numbers.ts';
import { campaignProgress } from '../progress/queries.ts';
import { crumbsTo, idOf, momentDay } from './words.ts';

export function loader(args: LoaderFunctionArgs) {
  const region = new URL(args.request.url).searchParams.get('region') ?? undefined;
  return ask(args, campaignProgress, { campaignId: idOf(args.params), region });
}
type Data = Awaited<ReturnType<typeof loader>>;
type Row = Data['places'][number];

const rate = (row: Pick<Row, 'visited' | 'drawn'>) => share(row.visited, row.drawn) ?? 0;

/** One sentence that says where it goes slowest: that is where to help. */
function finding(places: readonly Row[]): string {
  const slow = places.toSorted((a, b) => rate(a) - rate(b))[0];
  return slow ? `${slow.name}走访得最少，走访率 ${rate(slow)}%。` : '名单上没有人。';
}

/** The list of a place, or of some of its people. */
const listOf = (data: Data, row: Row, more = '') =>
  `/surveys/${data.campaign.id}/people?region=${row.code}${more}`;

const count = (
  key: keyof Row & ('drawn' | 'visited' | 'met' | 'away' | 'refused'),
  title: string,
  data: Data,
  more: string,
): Column<Row> => ({
  key,
  title,
  numeric: true,
  cell: (row) => <a href={listOf(data, row, more)}>{formatCount(row[key])}</a>,
});

function columns(data: Data): Column<Row>[] {
  const down = data.by === 'county';
  return [
    {
      key: 'place',
      title: down ? '县（市、区）' : '乡镇（街道）',
      rowHeader: true,
      cell: (row) =>
        down ? (
          <a href={`?region=${row.code}`}>{row.fullName}</a>
        ) : (
          <a href={listOf(data, row)}>{row.name}</a>
        ),
    },
    { key: 'drawn', title: '名单', numeric: true, cell: (row) => formatCount(row.drawn) },
    { key: 'visited', title: '已走访', numeric: true, cell: (row) => formatCount(row.visited) },
    { key: 'rate', title: '走访率', numeric: true, cell: (row) => `${rate(row)}%` },
    count('met', '见到', data, '&outcome=met'),
    count('away', '不在家', data, '&outcome=away'),
    count('refused', '不愿意谈', data, '&outcome=refused'),
    {
      key: 'toSettle',
      title: '要核对',
      numeric: true,
      cell: (row) => <a href={listOf(data, row, '&settle=waiting')}>{formatCount(row.toSettle)}</a>,
    },
    {
      key: 'second',
      title: '复访（已做/抽中）',
      numeric: true,
      cell: (row) => (
        <a href={listOf(data, row, '&second=drawn')}>
          {formatCount(row.secondDone)}/{formatCount(row.second)}
        </a>
      ),
    },
  ];
}

function CountyTiles({ data }: { readonly data: Data }) {
  if (data.map === null || data.places.length === 0) return null;
  const groups = new Map(data.map.groups);
  return (
    <TileMap
      label="示意地图：各县（市、区）走访率"
      unit="%"
      layout={data.map.layout}
      tiles={data.places.map((row) => ({
        code: row.code,
        name: row.name,
        fullName: row.fullName,
        group: groups.get(row.code) ?? '',
        value: Math.floor(rate(row)),
        href: `?region=${row.code}`,
      }))}
    />
  );
}

export default function Progress({ loaderData: data }: { readonly loaderData: Data }) {
  const { places, total, region, campaign } = data;
  return (
    <Page
      title={`调查进度：${region.name}`}
      wide
      breadcrumbs={crumbsTo(campaign)}
      lead={
        <p>
          截至{momentDay(new Date(data.asOf))}：名单 {formatCount(total.drawn)} 人，已走访{' '}
          {formatCount(total.visited)} 人，走访率 {rate(total)}%。
        </p>
      }
    >
      {places.length > 0 && (
        <div className="beside">
          <CountyTiles data={data} />
          <BarList
            title={finding(places)}
            columns={[data.by === 'county' ? '县（市、区）' : '乡镇（街道）', '走访率（%）']}
            bars={places.map((row) => ({
              label: row.name,
              value: rate(row),
              href: data.by === 'county' ? `?region=${row.code}` : listOf(data, row),
            }))}
          />
        </div>
      )}
      <DataTable<Row>
        caption="各地的数字（人）"
        rows={places}
        rowKey={(row) => row.code}
        empty="名单上没有人。"
        columns={columns(data)}
      />
    </Page>
  );
}
