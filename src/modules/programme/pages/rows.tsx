import type { LoaderFunctionArgs } from 'react-router';
import { formatDateZh } from '../../../kernel/dates.ts';
import { ask } from '../../../platform/doors/form.ts';
import {
  addressWith,
  DataTable,
  EmptyState,
  formatCount,
  Masked,
  Notice,
  Page,
  Pagination,
} from '../../../platform/ui/index.ts';
import { EMPLOYMENT_FORMS } from '../../employment/index.ts';
import { newEmploymentRows } from '../queries/rows.ts';
import { asked, figureHref } from './address.ts';

export async function loader(args: LoaderFunctionArgs) {
  const { searchParams } = new URL(args.request.url);
  const found = await ask(
    args,
    newEmploymentRows,
    asked(searchParams, ['plan', 'year', 'region', 'by', 'key', 'page']),
  );
  return { ...found, search: searchParams.toString() };
}

type Data = Awaited<ReturnType<typeof loader>>;
type Row = Data['rows'][number];

function Person({ row }: { readonly row: Row }) {
  if (row.personId === null || row.name === null) return <>已迁出的人员</>;
  return (
    <a href={`/people/${row.personId}`}>
      <Masked shown={row.name.shown} spoken={row.name.spoken} />
    </a>
  );
}

/** The rows of the figure: each counted start with its person, its spell and its papers. */
export default function NewEmploymentRows({ loaderData: data }: { readonly loaderData: Data }) {
  const address = new URLSearchParams(data.search);
  const view = { plan: data.plan.id, year: data.year, region: data.region.code };
  const when = data.year === null ? data.plan.title : `${data.year} 年`;
  return (
    <Page
      title={`新增就业明细：${data.region.name}`}
      wide
      breadcrumbs={[{ text: '新增就业', href: figureHref(view) }]}
      lead={
        <p>
          {when}，共 {formatCount(data.total)} 人次。每一条都可以打开，看它的就业登记和材料。
        </p>
      }
    >
      {!data.own && <Notice>这个地区比你负责的大，这里只列出你负责地区的。</Notice>}
      <DataTable
        caption="新增就业明细"
        captionHidden
        rows={data.rows}
        rowKey={(row) => row.spellId}
        empty={<EmptyState title="没有可以列出的记录。">换一个年份或地区试试。</EmptyState>}
        columns={[
          { key: 'person', title: '姓名', cell: (row) => <Person row={row} /> },
          {
            key: 'start',
            title: '开始日期',
            cell: (row) => (
              <a href={`/spells/${row.spellId}`}>
                <span className="vh">{row.name?.spoken ?? '已迁出的人员'}，</span>
                {formatDateZh(row.startedOn)}的就业登记
              </a>
            ),
          },
          { key: 'form', title: '就业形式', cell: (row) => EMPLOYMENT_FORMS[row.form] },
          { key: 'employer', title: '单位', cell: (row) => row.employer ?? '没有单位' },
          { key: 'region', title: '开始时所在地区', cell: (row) => row.region },
          { key: 'papers', title: '材料', numeric: true, cell: (row) => `${row.papers} 份` },
          {
            key: 'verified',
            title: '核实日期',
            cell: (row) => (row.verifiedOn ? formatDateZh(row.verifiedOn) : '—'),
          },
        ]}
      />
      <Pagination page={data.page} pages={data.pages} href={(to) => addressWith(address, { page: to })} />
    </Page>
  );
}
