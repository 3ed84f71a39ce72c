import { redirect, type ActionFunctionArgs, type LoaderFunctionArgs } from 'react-router';
import { act, ask, formInput, refusedForm } from '../../doors/form.ts';
import {
  addressWith,
  Button,
  DataTable,
  Disclosure,
  Page,
  Pagination,
  StatusTag,
  Tabs,
} from '../../ui/index.ts';
import { cancelMessage, retryMessage } from '../actions/outbox.ts';
import { CHANNEL_WORDS } from '../outside.ts';
import { listOutbox, MESSAGE_STATES } from '../queries/outbox.ts';
import { reasonText, STATE_WORDS } from './outbox-words.ts';
import { when } from './when.ts';

export async function loader(args: LoaderFunctionArgs) {
  const { done: _, ...asked } = Object.fromEntries(new URL(args.request.url).searchParams);
  return { found: await ask(args, listOutbox, asked), state: asked['state'] ?? null };
}

export async function action(args: ActionFunctionArgs) {
  const { act: wanted, ...input } = await formInput(args.request);
  const again = wanted === 'retry';
  const done = await act(args, again ? retryMessage : cancelMessage, input);
  if (!done.ok) return refusedForm(done.problem, {});
  return redirect(`/notices/outbox?done=${again ? 'message-again' : 'message-cancelled'}`);
}

interface Props {
  readonly loaderData: Awaited<ReturnType<typeof loader>>;
  readonly actionData?: ReturnType<typeof refusedForm>;
}

type Row = Props['loaderData']['found']['rows'][number];

function State({ row }: { readonly row: Row }) {
  const { text, tone } = STATE_WORDS[row.state];
  return (
    <>
      <StatusTag tone={tone}>{row.delivered_at ? '已送到' : text}</StatusTag>
      {row.reason && <div>{reasonText(row.reason)}</div>}
    </>
  );
}

function times(row: Row): string {
  if (row.sent_at) return `${when(row.sent_at)} 发出`;
  if (row.state === 'queued' || row.state === 'held') return `${when(row.next_at)} 发`;
  return `${when(row.made_at)} 生成`;
}

/** What the stand-in would have sent; only a house without a provider has it. */
function Content({ row: { recorded } }: { readonly row: Row }) {
  if (!recorded) return '不保留';
  return (
    <Disclosure summary={`给 ${recorded.to} 的内容`}>
      <p>{recorded.subject}</p>
      <p className="outbox-text">{recorded.text}</p>
    </Disclosure>
  );
}

/** States in which the administrator can still do something. */
const OPEN_STATES: readonly Row['state'][] = ['failed', 'queued', 'held'];

function Moves({ row, place }: { readonly row: Row; readonly place: number }) {
  if (!OPEN_STATES.includes(row.state)) return '不用处理';
  const name = <span className="vh">第 {place} 条</span>;
  return (
    <form method="post" className="buttons">
      <input type="hidden" name="messageId" value={row.id} />
      {row.state === 'failed' && (
        <Button kind="secondary" name="act" value="retry">
          重新发送{name}
        </Button>
      )}
      <Button kind="destructive" name="act" value="cancel">
        取消{name}
      </Button>
    </form>
  );
}

/** For the administrator: what left the house, what waits, and what failed and why. */
export default function Outbox({ loaderData: { found, state }, actionData }: Props) {
  const search = new URLSearchParams(state ? { state } : {});
  const all = Object.values(found.states).reduce((sum, count) => sum + count, 0);
  return (
    <Page
      title="发出的消息"
      wide
      errors={actionData?.errors}
      lead={<p>邮件、短信和微信都在这里。看不到地址和内容，只看有没有发成。失败的可以重新发送。</p>}
    >
      <Tabs
        label="消息的状态"
        tabs={[
          { text: '全部', href: '/notices/outbox', current: state === null, count: all },
          ...MESSAGE_STATES.map((name) => ({
            text: STATE_WORDS[name].text,
            href: `/notices/outbox?state=${name}`,
            current: state === name,
            count: found.states[name] ?? 0,
          })),
        ]}
      />
      <DataTable<Row>
        caption="发出的消息"
        captionHidden
        rows={found.rows}
        rowKey={(row) => row.id}
        empty="没有这一类消息。"
        columns={[
          { key: 'title', title: '通知', cell: (row) => row.title, rowHeader: true },
          { key: 'channel', title: '方式', cell: (row) => CHANNEL_WORDS[row.channel] },
          { key: 'to', title: '发给', cell: (row) => (row.direct ? '直接发到地址' : '账号本人') },
          { key: 'state', title: '状态', cell: (row) => <State row={row} /> },
          { key: 'attempts', title: '试过几次', numeric: true, cell: (row) => row.attempts },
          { key: 'time', title: '时间', cell: times },
          { key: 'content', title: '内容', cell: (row) => <Content row={row} /> },
          {
            key: 'moves',
            title: '处理',
            cell: (row) => <Moves row={row} place={found.rows.indexOf(row) + 1} />,
          },
        ]}
      />
      <Pagination
        page={found.page}
        pages={found.more ? found.page + 1 : found.page}
        href={(page) => `/notices/outbox${addressWith(search, { page })}`}
      />
    </Page>
  );
}
