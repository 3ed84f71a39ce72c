import type { LoaderFunctionArgs } from 'react-router';
import { formatDateZh, todayInShanghai } from '../../../kernel/dates.ts';
import { ask } from '../../../platform/doors/form.ts';
import {
  addressWith,
  DataTable,
  EmptyState,
  formatCount,
  Page,
  Pagination,
  Tabs,
} from '../../../platform/ui/index.ts';
import { EMPLOYMENT_FORMS } from '../forms.ts';
import { listSpells } from '../queries/list.ts';

export async function loader(args: LoaderFunctionArgs) {
  const { searchParams } = new URL(args.request.url);
  const state = searchParams.get('state') === 'rejected' ? 'rejected' : 'pending';
  const given = (name: string) => searchParams.get(name) ?? undefined;
  const found = await ask(args, listSpells, {
    state,
    page: given('page') ?? 1,
    region: given('region'),
    from: given('from'),
    to: given('to'),
  });
  return { ...found, search: searchParams.toString() };
}

type Props = { readonly loaderData: Awaited<ReturnType<typeof loader>> };

const TABS = [
  { state: 'pending', text: '待核实' },
  { state: 'rejected', text: '未通过' },
] as const;

/** The worklist of verification: who waits longest stands first. */
export default function Spells({ loaderData: { rows, total, page, pages, state, search } }: Props) {
  const address = new URLSearchParams(search);
  return (
    <Page
      title="就业核实"
      wide
      lead={
        <p>
          共 {formatCount(total)} 条{state === 'pending' ? '等待核实' : '没有通过核实'}，最早登记的在前。
        </p>
      }
    >
      <Tabs
        label="核实状态"
        tabs={TABS.map((tab) => ({
          text: tab.text,
          href: addressWith(address, { state: tab.state }),
          current: tab.state === state,
        }))}
      />
      <DataTable
        caption={state === 'pending' ? '待核实的就业' : '未通过核实的就业'}
        captionHidden
        rows={rows}
        rowKey={(row) => row.id}
        empty={<EmptyState title="这里没有记录。">有新的就业登记时，会出现在这里。</EmptyState>}
        columns={[
          {
            key: 'name',
            title: '姓名',
            cell: (row) => <a href={`/spells/${row.id}`}>{row.name ?? '已迁出的人员'}</a>,
          },
          { key: 'form', title: '就业形式', cell: (row) => EMPLOYMENT_FORMS[row.form] },
          { key: 'employer', title: '单位', cell: (row) => row.employer ?? '没有单位' },
          { key: 'from', title: '开始日期', cell: (row) => formatDateZh(row.startedOn) },
          { key: 'region', title: '地区', cell: (row) => row.region },
          { key: 'papers', title: '材料', numeric: true, cell: (row) => `${row.papers} 份` },
          {
            key: 'recorded',
            title: '登记日期',
            cell: (row) => formatDateZh(todayInShanghai(row.recordedAt)),
          },
        ]}
      />
      <Pagination page={page} pages={pages} href={(to) => addressWith(address, { page: to })} />
    </Page>
  );
}
