import type { LoaderFunctionArgs } from 'react-router';
import { formatDateZh, todayInShanghai } from '../../../kernel/dates.ts';
import { ask } from '../../../platform/doors/form.ts';
import { DataTable, Page, Pagination, StatusTag, Tabs } from '../../../platform/ui/index.ts';
import { referralProcedure } from '../procedure.ts';
import { listReferrals } from '../queries/list.ts';

export function loader(args: LoaderFunctionArgs) {
  const search = new URL(args.request.url).searchParams;
  return ask(args, listReferrals, Object.fromEntries(search));
}

type Data = Awaited<ReturnType<typeof loader>>;
type Row = Data['rows'][number];

const TABS = [
  ['open', '进行中'],
  ['hired', '已录用'],
  ['declined', '本人不去'],
  ['refused', '单位未录用'],
  ['closed', '已关闭'],
] as const;

export default function Referrals({ loaderData }: { readonly loaderData: Data }) {
  return (
    <Page title="推荐" wide lead={<p>{`共 ${loaderData.total} 条，等得最久的在前面。`}</p>}>
      <Tabs
        label="推荐的状态"
        tabs={TABS.map(([state, text]) => ({
          text,
          href: `/referrals?state=${state}`,
          current: loaderData.state === state,
        }))}
      />
      <DataTable<Row>
        caption="推荐列表"
        captionHidden
        rows={loaderData.rows}
        rowKey={(row) => row.id}
        empty="没有这一类推荐。打开一个人的档案，可以看合适的岗位并推荐。"
        columns={[
          {
            key: 'name',
            title: '姓名',
            cell: (row) => <a href={`/referrals/${row.id}`}>{row.name}</a>,
            rowHeader: true,
          },
          { key: 'position', title: '岗位', cell: (row) => row.position },
          { key: 'employer', title: '单位', cell: (row) => row.employer ?? '没有登记' },
          {
            key: 'state',
            title: '状态',
            cell: (row) => (
              <StatusTag tone={referralProcedure.states[row.state].tone}>
                {referralProcedure.states[row.state].title}
              </StatusTag>
            ),
          },
          {
            key: 'referred',
            title: '推荐日期',
            cell: (row) => formatDateZh(todayInShanghai(row.referredAt)),
          },
          { key: 'moved', title: '最近处理', cell: (row) => formatDateZh(todayInShanghai(row.movedAt)) },
        ]}
      />
      <Pagination
        page={loaderData.page}
        pages={loaderData.pages}
        href={(page) => `/referrals?state=${loaderData.state}&page=${page}`}
      />
    </Page>
  );
}
