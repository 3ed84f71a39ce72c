import { redirect, type ActionFunctionArgs, type LoaderFunctionArgs } from 'react-router';
import { act, ask, formInput, refusedForm } from '../../doors/form.ts';
import { Button, ButtonLink, EmptyState, Page, Pagination, StatusTag, Tabs } from '../../ui/index.ts';
import { markAllRead, markRead } from '../actions/mark-read.ts';
import { listNotices } from '../queries/list.ts';
import { when } from './when.ts';

export function loader(args: LoaderFunctionArgs) {
  const { group, page } = Object.fromEntries(new URL(args.request.url).searchParams);
  return ask(args, listNotices, { group, page });
}

/** Where one came from, kept over the post; a code and a number, nothing else of the address. */
function backTo(request: Request, done: string): string {
  const { searchParams } = new URL(request.url);
  searchParams.set('done', done);
  return `/notices?${searchParams}`;
}

export async function action(args: ActionFunctionArgs) {
  const { act: wanted, ...input } = await formInput(args.request);
  if (wanted === 'all') {
    const marked = await act(args, markAllRead, input);
    return marked.ok ? redirect(backTo(args.request, 'notices-read')) : refusedForm(marked.problem, {});
  }
  const read = await act(args, markRead, input);
  if (!read.ok) return refusedForm(read.problem, {});
  return redirect(wanted === 'go' ? read.value.href : backTo(args.request, 'notice-read'));
}

interface Props {
  readonly loaderData: Awaited<ReturnType<typeof loader>>;
  readonly actionData?: ReturnType<typeof refusedForm>;
}

type Row = Props['loaderData']['rows'][number];

/** Which one is meant: two notices may have the same title, but not the same place in the list. */
function Which({ row, place }: { readonly row: Row; readonly place: number }) {
  return <span className="vh">{`，第 ${place} 条：${row.title}`}</span>;
}

function NoticeItem({ row, place }: { readonly row: Row; readonly place: number }) {
  return (
    <li>
      <h2>
        <a href={`/notices/${row.id}`}>
          {row.title}
          <span className="vh">{`，第 ${place} 条`}</span>
        </a>
      </h2>
      <p className="notice-state">
        {!row.read && <StatusTag tone="waiting">未读</StatusTag>}
        {row.urgent && !row.read && <StatusTag tone="bad">急</StatusTag>}
        <time dateTime={row.madeAt.toISOString()}>{when(row.madeAt)}</time>
      </p>
      <p>{row.text}</p>
      {row.details.length > 0 && (
        <p>{row.details.map(({ label, value }) => `${label}：${value}`).join('，')}</p>
      )}
      <form method="post" className="buttons">
        <input type="hidden" name="noticeId" value={row.id} />
        <Button kind={row.read ? 'secondary' : 'main'} name="act" value="go">
          去看看
          <Which row={row} place={place} />
        </Button>
        {!row.read && (
          <Button kind="secondary" name="act" value="read">
            标为已读
            <Which row={row} place={place} />
          </Button>
        )}
      </form>
    </li>
  );
}

function lead({ unread, total }: Props['loaderData']): string {
  if (total === 0) return '现在没有通知。';
  return unread === 0 ? '都看过了。' : `有 ${unread} 条没看。没看的在前面。`;
}

/** What the house told whoever asks: unread ones first; each leads to where one can act on it. */
export default function Notices({ loaderData: data, actionData }: Props) {
  const { rows, groups, group, page, pages } = data;
  const kept = group === null ? '' : `group=${group}&`;
  return (
    <Page
      title="通知"
      errors={actionData?.errors}
      lead={<p>{lead(data)}</p>}
      actions={
        <ButtonLink kind="secondary" href="/notices/settings">
          通知设置
        </ButtonLink>
      }
    >
      {groups.length > 1 && (
        <Tabs
          label="通知的种类"
          tabs={[
            { text: '全部', href: '/notices', current: group === null },
            ...groups.map(({ name, title, total }) => ({
              text: title,
              href: `/notices?group=${name}`,
              current: group === name,
              count: total,
            })),
          ]}
        />
      )}
      {rows.length === 0 ? (
        <EmptyState title="没有通知。">
          <p>有新的事情，会出现在这里。</p>
        </EmptyState>
      ) : (
        <ol className="notice-list">
          {rows.map((row, index) => (
            <NoticeItem key={row.id} row={row} place={index + 1} />
          ))}
        </ol>
      )}
      <Pagination page={page} pages={pages} href={(to) => `/notices?${kept}page=${to}`} />
      {data.unread > 0 && rows.length > 0 && (
        <form method="post">
          {group !== null && <input type="hidden" name="group" value={group} />}
          <Button kind="secondary" name="act" value="all">
            {group === null ? '全部标为已读' : '这一类全部标为已读'}
          </Button>
        </form>
      )}
    </Page>
  );
}
