import { redirect, type ActionFunctionArgs, type LoaderFunctionArgs } from 'react-router';
import { formatDateZh } from '../../../../kernel/dates.ts';
import { act, ask, doorOf, formInput, refusedForm } from '../../../../platform/doors/form.ts';
import {
  Button,
  DataTable,
  Filters,
  Form,
  Page,
  Pagination,
  SelectField,
  StatusTag,
  type Column,
} from '../../../../platform/ui/index.ts';
import { regionOptions } from '../../../people/index.ts';
import { runPush } from '../run/actions.ts';
import { OUTCOME_WORDS, type Outcome } from '../run/outcome.ts';
import { listRuns } from '../run/queries.ts';

export async function loader(args: LoaderFunctionArgs) {
  const search = new URL(args.request.url).searchParams;
  const door = doorOf(args);
  return {
    ...(await ask(args, listRuns, Object.fromEntries(search))),
    region: search.get('region') ?? '',
    // A run is a county's; townships are none.
    regions: regionOptions(door).filter(({ value }) => value.length === 6),
    own: door.actor.regionCode ?? '',
  };
}

export async function action(args: ActionFunctionArgs) {
  const { region } = await formInput(args.request);
  const result = await act(args, runPush, { region });
  return result.ok ? redirect('/matching/push?done=push-started') : refusedForm(result.problem, {});
}

type Data = Awaited<ReturnType<typeof loader>>;
type Row = Data['rows'][number];

const CHANNELS: Readonly<Record<string, string>> = {
  house: '网站通知',
  letter: '信或电话',
  email: '电子邮件',
  sms: '短信',
  wechat: '微信',
};

const counts = (pairs: readonly (readonly [string, number])[], words: (key: string) => string) =>
  pairs.length === 0 ? '没有' : pairs.map(([key, n]) => `${words(key)} ${n}`).join('，');

const columns: Column<Row>[] = [
  { key: 'day', title: '日期', cell: (row) => formatDateZh(row.day) },
  { key: 'place', title: '县区', rowHeader: true, cell: (row) => row.place },
  {
    key: 'state',
    title: '进度',
    cell: (row) =>
      row.finished_at ? (
        <StatusTag tone={row.failed > 0 ? 'bad' : 'good'}>
          {row.failed > 0 ? '有人没办成' : '推完了'}
        </StatusTag>
      ) : (
        <StatusTag tone="waiting">{`正在推，看了 ${row.looked_at} 人`}</StatusTag>
      ),
  },
  { key: 'due', title: '该推的人', numeric: true, cell: (row) => row.due },
  { key: 'told', title: '推了的人', numeric: true, cell: (row) => row.told },
  { key: 'suggested', title: '推的岗位', numeric: true, cell: (row) => row.suggested },
  {
    key: 'nothing',
    title: '没有推的和原因',
    cell: (row) => counts(row.nothing, (key) => OUTCOME_WORDS[key as Outcome] ?? key),
  },
  {
    key: 'channels',
    title: '怎么告诉的',
    cell: (row) => counts(Object.entries(row.channels), (key) => CHANNELS[key] ?? key),
  },
  { key: 'failed', title: '没办成', numeric: true, cell: (row) => row.failed },
];

interface Props {
  readonly loaderData: Data;
  readonly actionData?: ReturnType<typeof refusedForm>;
}

/** The daily runs, how far they are, and the button for today. */
export default function Runs({ loaderData, actionData }: Props) {
  const { rows, page, pages, total, region, regions, own } = loaderData;
  return (
    <Page
      title="岗位推送"
      wide
      errors={actionData?.errors}
      lead={
        <p>
          每天 6:30 给到时间的人找一遍新的合适岗位，各推一份。同一个岗位只告诉一个人一次。没有推到的人，看
          <a href="/matching/unsuggested">很久没有推荐过岗位的人</a>。
        </p>
      }
    >
      <h2>现在推一次</h2>
      <p>今天已经推过的人，不会再推。推之前可以先看会发什么。</p>
      <Form submit="现在就推" label="现在推一次" {...actionData}>
        <SelectField name="region" label="地区" options={regions} value={own} />
      </Form>
      <Form method="get" action="/matching/push/preview" label="先看会发什么">
        <SelectField name="county" label="先看哪个县区会发什么" options={regions} value={own} />
        <div className="buttons">
          <Button kind="secondary">看会发什么</Button>
        </div>
      </Form>
      <Filters found={`共 ${total} 次推送`} values={{ region }} chips={[]} clearHref="/matching/push">
        <SelectField name="region" label="只看这个地区" options={regions} empty="负责的全部地区" />
      </Filters>
      <DataTable<Row>
        caption="推送的经过"
        captionHidden
        rows={rows}
        rowKey={(row) => row.id}
        columns={columns}
        empty="还没有推送过。每天 6:30 自动开始，也可以现在推一次。"
      />
      <Pagination
        page={page}
        pages={pages}
        href={(next) => `/matching/push?${new URLSearchParams({ region, page: String(next) })}`}
      />
    </Page>
  );
}
