import type { LoaderFunctionArgs } from 'react-router';
import { formatDateZh } from '../../../../kernel/dates.ts';
import { ask } from '../../../../platform/doors/form.ts';
import { DataTable, Page, Pagination, StatusTag, Tabs } from '../../../../platform/ui/index.ts';
import { referralProcedure } from '../../procedure.ts';
import { listReferred } from '../queries.ts';

export function loader(args: LoaderFunctionArgs) {
  const search = new URL(args.request.url).searchParams;
  return ask(args, listReferred, Object.fromEntries(search));
}

type Data = Awaited<ReturnType<typeof loader>>;
type Row = Data['rows'][number];

const TABS = [
  ['waiting', '进行中'],
  ['hired', '已录用'],
  ['refused', '没有录用'],
  ['declined', '本人不去'],
  ['closed', '已关闭'],
] as const;

/** Whoever was referred to the employer, by how it stands; by name only who agreed to be shown. */
export default function Referred({ loaderData }: { readonly loaderData: Data }) {
  return (
    <Page title="推荐来的人" wide lead={<p>{`共 ${loaderData.total} 人次，等得最久的在前面。`}</p>}>
      <Tabs
        label="推荐的状态"
        tabs={TABS.map(([state, text]) => ({
          text,
          href: `/employer/referrals?state=${state}`,
          current: loaderData.state === state,
        }))}
      />
      <DataTable<Row>
        caption="推荐来的人"
        captionHidden
        rows={loaderData.rows}
        rowKey={(row) => row.id}
        empty="这里没有人。岗位发布以后，残联会推荐合适的人来。"
        columns={[
          {
            key: 'name',
            title: '求职者',
            rowHeader: true,
            cell: (row) => <a href={`/employer/referrals/${row.id}`}>{row.name}</a>,
          },
          { key: 'position', title: '岗位', cell: (row) => row.position },
          {
            key: 'state',
            title: '状态',
            cell: (row) => (
              <StatusTag tone={referralProcedure.states[row.state].tone}>
                {referralProcedure.states[row.state].title}
              </StatusTag>
            ),
          },
          { key: 'on', title: '推荐日期', cell: (row) => formatDateZh(row.referredOn) },
        ]}
      />
      <Pagination
        page={loaderData.page}
        pages={loaderData.pages}
        href={(page) => `/employer/referrals?state=${loaderData.state}&page=${page}`}
      />
    </Page>
  );
}
