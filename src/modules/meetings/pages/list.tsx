import type { LoaderFunctionArgs } from 'react-router';
import { formatDateZh } from '../../../kernel/dates.ts';
import { ask, doorOf } from '../../../platform/doors/form.ts';
import { ButtonLink, DataTable, Page, Pagination, StatusTag, Tabs } from '../../../platform/ui/index.ts';
import { HOSTS, meetingProcedure } from '../procedure.ts';
import { listMeetings } from '../queries/list.ts';
import { KIND_WORDS } from '../words.ts';

export async function loader(args: LoaderFunctionArgs) {
  const search = Object.fromEntries(new URL(args.request.url).searchParams);
  const found = await ask(args, listMeetings, search);
  return { ...found, mayHold: HOSTS.some((role) => role === doorOf(args).actor.role) };
}

type Data = Awaited<ReturnType<typeof loader>>;

const TABS: readonly [state: string, text: string][] = [
  ['', '全部'],
  ...Object.entries(meetingProcedure.states).map(([state, { title }]): [string, string] => [state, title]),
];

export default function Meetings({ loaderData }: { readonly loaderData: Data }) {
  const address = (state: string, page = 1) => `/meetings?state=${state}&page=${page}`;
  return (
    <Page
      title="招聘会"
      wide
      lead={<p>{`共 ${loaderData.total} 场，快到的在前面。`}</p>}
      actions={loaderData.mayHold && <ButtonLink href="/meetings/new">筹办招聘会</ButtonLink>}
    >
      <Tabs
        label="招聘会的状态"
        tabs={TABS.map(([state, text]) => ({
          text,
          href: address(state),
          current: (loaderData.state ?? '') === state,
        }))}
      />
      <DataTable<Data['rows'][number]>
        caption="招聘会列表"
        captionHidden
        rows={loaderData.rows}
        rowKey={(row) => row.id}
        empty="没有这一类招聘会。"
        columns={[
          {
            key: 'title',
            title: '名称',
            rowHeader: true,
            cell: (row) => <a href={`/meetings/${row.id}`}>{row.title}</a>,
          },
          { key: 'on', title: '日期', cell: (row) => formatDateZh(row.heldOn) },
          { key: 'region', title: '地区', cell: (row) => row.region },
          { key: 'place', title: '地点', cell: (row) => row.place },
          { key: 'kind', title: '种类', cell: (row) => KIND_WORDS[row.kind] },
          {
            key: 'state',
            title: '状态',
            cell: (row) => {
              const { tone, title } = meetingProcedure.states[row.state];
              return <StatusTag tone={tone}>{title}</StatusTag>;
            },
          },
          { key: 'plan', title: '面谈时间', cell: (row) => (row.planned ? '排好了' : '还没有排') },
        ]}
      />
      <Pagination
        page={loaderData.page}
        pages={loaderData.pages}
        href={(page) => address(loaderData.state ?? '', page)}
      />
    </Page>
  );
}
