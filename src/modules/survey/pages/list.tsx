import type { LoaderFunctionArgs } from 'react-router';
import { ask, doorOf } from '../../../platform/doors/form.ts';
import { addressWith, ButtonLink, ListTable, Page, StatusTag, Tabs } from '../../../platform/ui/index.ts';
import { createCampaign } from '../campaign/actions.ts';
import { listCampaigns, type CampaignBrief } from '../campaign/queries.ts';
import type { CampaignState } from '../tables.ts';
import { CAMPAIGN_STATES, dayWords } from './words.ts';

export async function loader(args: LoaderFunctionArgs) {
  const search = new URL(args.request.url).searchParams;
  return {
    ...(await ask(args, listCampaigns, Object.fromEntries(search))),
    search: search.toString(),
    officer: createCampaign.allow.roles.includes(doorOf(args).actor.role),
  };
}

const STATES = Object.keys(CAMPAIGN_STATES) as CampaignState[];

export default function Campaigns({
  loaderData: data,
}: {
  readonly loaderData: Awaited<ReturnType<typeof loader>>;
}) {
  const search = new URLSearchParams(data.search);
  return (
    <Page
      title="就业状况调查"
      wide
      lead={<p>上门看看劳动年龄内、没有工作的持证残疾人：情况对不对，能做什么，想不想工作。</p>}
      actions={data.officer && <ButtonLink href="/surveys/new">新建调查</ButtonLink>}
    >
      <Tabs
        label="调查的状态"
        tabs={[
          { text: '全部', href: '/surveys', current: data.state === null },
          ...STATES.map((state) => ({
            text: CAMPAIGN_STATES[state].title,
            href: `/surveys${addressWith(search, { state })}`,
            current: data.state === state,
          })),
        ]}
      />
      <ListTable<CampaignBrief>
        caption="调查列表"
        captionHidden
        rows={data.rows}
        rowKey={(row) => row.id}
        empty="还没有这样的调查。"
        search={search}
        path="/surveys"
        page={data.page}
        pages={data.pages}
        columns={[
          {
            key: 'title',
            title: '名称',
            rowHeader: true,
            cell: (row) => <a href={`/surveys/${row.id}`}>{row.title}</a>,
          },
          { key: 'region', title: '地区', cell: (row) => row.region },
          {
            key: 'period',
            title: '时间',
            cell: (row) => `${dayWords(row.startsOn)}至${dayWords(row.endsOn)}`,
          },
          { key: 'people', title: '名单（人）', numeric: true, cell: (row) => row.people ?? '还没抽' },
          {
            key: 'state',
            title: '状态',
            cell: (row) => (
              <StatusTag tone={CAMPAIGN_STATES[row.state].tone}>{CAMPAIGN_STATES[row.state].title}</StatusTag>
            ),
          },
        ]}
      />
    </Page>
  );
}
