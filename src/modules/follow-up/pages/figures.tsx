import type { LoaderFunctionArgs } from 'react-router';
import { ask } from '../../../platform/doors/form.ts';
import { BarList, DataTable, EmptyState, formatCount, Page, Tabs } from '../../../platform/ui/index.ts';
import { stillWorkingFigure } from '../queries/figures.ts';
import { pointWords } from '../words.ts';

export function loader(args: LoaderFunctionArgs) {
  return ask(args, stillWorkingFigure, Object.fromEntries(new URL(args.request.url).searchParams));
}

type Data = Awaited<ReturnType<typeof loader>>;
type County = Data['counties'][number];
type Total = Data['totals'][number];

const share = (still: number, reached: number) => (reached === 0 ? 0 : Math.round((100 * still) / reached));

/** The finding in one sentence, for ears as well as eyes. */
function finding(totals: readonly Total[], year: number): string {
  const last = totals.filter(({ reached }) => reached > 0).at(-1);
  if (!last) return `${year} 年上班的人，还没有到回访的时候。`;
  return `${year} 年上班、到${pointWords(last.months)}的 ${formatCount(last.reached)} 人里，${share(last.still, last.reached)}% 还在原来的工作。`;
}

function cellWords(cell: County['cells'][number]): string {
  if (cell === null) return '没有人';
  if (cell.reached === null) return '人数太少，不显示';
  return `${formatCount(cell.still)} / ${formatCount(cell.reached)}，${share(cell.still, cell.reached)}%`;
}

/** Who is still in the same work after so many months: the whole, then county by county. */
export default function Figures({ loaderData: data }: { readonly loaderData: Data }) {
  const { totals, counties, months, year } = data;
  return (
    <Page
      title="稳定就业情况"
      wide
      breadcrumbs={[{ text: '就业跟踪', href: '/follow-ups' }]}
      lead={<p>{finding(totals, year)}</p>}
    >
      <Tabs
        label="哪年上班的"
        tabs={data.years.map((one) => ({
          text: `${one} 年`,
          href: `/follow-ups/figures?year=${one}`,
          current: one === year,
        }))}
      />
      {counties.length === 0 ? (
        <EmptyState title="这一年没有到回访时候的人。">换一年看看。</EmptyState>
      ) : (
        <>
          <BarList
            title={finding(totals, year)}
            columns={['上班以后', '还在原来的工作，%']}
            bars={totals.map(({ months: n, still, reached }) => ({
              label: pointWords(n),
              value: share(still, reached),
            }))}
          />
          <DataTable<Total>
            caption="每个时候的人数"
            rows={totals}
            rowKey={(row) => String(row.months)}
            empty="没有人。"
            columns={[
              { key: 'months', title: '上班以后', rowHeader: true, cell: (row) => pointWords(row.months) },
              {
                key: 'reached',
                title: '到了时候的人',
                numeric: true,
                cell: (row) => formatCount(row.reached),
              },
              { key: 'still', title: '还在原来的工作', numeric: true, cell: (row) => formatCount(row.still) },
              {
                key: 'confirmed',
                title: '回访确认的',
                numeric: true,
                cell: (row) => formatCount(row.confirmed),
              },
            ]}
          />
          <DataTable<County>
            caption="按上班时所在的县（市、区）"
            rows={counties}
            rowKey={(row) => row.name}
            empty="没有人。"
            columns={[
              { key: 'name', title: '地区', rowHeader: true, cell: (row) => row.name },
              ...months.map((n, i) => ({
                key: `m${n}`,
                title: `${pointWords(n)}：还在 / 到时候的`,
                cell: (row: County) => cellWords(row.cells[i] ?? null),
              })),
            ]}
          />
          {data.withheld && <p>少于 5 人的数不显示；为了推不出来，有的地区也一起不显示。</p>}
        </>
      )}
      <p>只算核实过的就业。换了工作的，不算在原来的工作。</p>
    </Page>
  );
}
