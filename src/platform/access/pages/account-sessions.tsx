import { redirect, type ActionFunctionArgs, type LoaderFunctionArgs } from 'react-router';
import { act, ask, formInput } from '../../doors/form.ts';
import { Button, DataTable, Form, Notice, Page } from '../../ui/index.ts';
import { endOtherSessions, endOwnSession } from '../actions/own.ts';
import { ownSessions } from '../queries/own.ts';
import { momentWords } from '../../../kernel/moment.ts';

export function loader(args: LoaderFunctionArgs) {
  return ask(args, ownSessions, {});
}

export async function action(args: ActionFunctionArgs) {
  const { sessionId } = await formInput(args.request);
  const result = sessionId
    ? await act(args, endOwnSession, { sessionId })
    : await act(args, endOtherSessions, {});
  return result.ok ? redirect('/account/sessions?done=ended') : { problem: result.problem.message };
}

type Session = Awaited<ReturnType<typeof loader>>[number];

function End({ row }: { readonly row: Session }) {
  if (row.here) return '就是这里';
  return (
    <Form hidden={{ sessionId: row.id }} label={`${momentWords(row.since)}的登录`}>
      <Button kind="secondary">
        结束<span className="vh">{momentWords(row.since)}的登录</span>
      </Button>
    </Form>
  );
}

interface Props {
  readonly loaderData: Session[];
  readonly actionData?: { problem: string };
}

export default function Sessions({ loaderData: sessions, actionData }: Props) {
  return (
    <Page
      title="我的登录"
      breadcrumbs={[{ text: '我的账号', href: '/account' }]}
      lead={<p>你的账号在这些地方登录着。有不认识的，先结束它，再改密码。</p>}
    >
      {actionData && <Notice tone="error">{actionData.problem}</Notice>}
      <DataTable<Session>
        caption="登录列表"
        captionHidden
        rows={sessions}
        rowKey={(row) => row.id}
        columns={[
          {
            key: 'device',
            title: '设备',
            cell: (row) => row.device || '不清楚',
            rowHeader: true,
          },
          { key: 'kind', title: '从哪里', cell: (row) => (row.kind === 'web' ? '网页' : '接口或命令行') },
          { key: 'since', title: '登录时间', cell: (row) => momentWords(row.since) },
          { key: 'seen', title: '最近使用', cell: (row) => momentWords(row.seen) },
          { key: 'act', title: '操作', cell: (row) => <End row={row} /> },
        ]}
      />
      {sessions.length > 1 && (
        <Form submit="结束其他所有登录" label="其他登录">
          <p>只留下现在这一个。</p>
        </Form>
      )}
    </Page>
  );
}
