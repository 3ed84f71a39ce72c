import type { LoaderFunctionArgs } from 'react-router';
import { ask, doorOf } from '../../doors/form.ts';
import {
  ButtonLink,
  DataTable,
  EmptyState,
  Filters,
  Page,
  StatusTag,
  TextField,
  type StatusTone,
} from '../../ui/index.ts';
import { listAccounts, listRequests, type AccountState } from '../queries/accounts.ts';

export async function loader(args: LoaderFunctionArgs) {
  const search = new URL(args.request.url).searchParams.get('search') ?? '';
  const accounts = await ask(args, listAccounts, { search });
  const { length: waiting } = await ask(args, listRequests, {});
  return { search, accounts, waiting, invites: doorOf(args).actor.role === 'system_admin' };
}

type Data = Awaited<ReturnType<typeof loader>>;
type Account = Data['accounts'][number];

export const STATE_WORDS: Record<AccountState, { text: string; tone: StatusTone }> = {
  active: { text: '使用中', tone: 'good' },
  resting: { text: '暂停登录', tone: 'waiting' },
  closed: { text: '已停用', tone: 'bad' },
  invited: { text: '还没有接受邀请', tone: 'neutral' },
};

export default function Accounts({ loaderData }: { readonly loaderData: Data }) {
  const { accounts, search, waiting, invites } = loaderData;
  return (
    <Page
      title="账号"
      wide
      actions={invites && <ButtonLink href="/accounts/new">邀请新用户</ButtonLink>}
      lead={
        <p>
          <a href="/accounts/approvals">待审批的身份：{waiting} 项</a>
        </p>
      }
    >
      <Filters found={`共 ${accounts.length} 行`} values={{ search }} open>
        <TextField name="search" label="账号或姓名" type="search" width="medium" />
      </Filters>
      <DataTable<Account>
        caption="账号列表"
        captionHidden
        empty={<EmptyState title="没有找到账号。">换几个字试试，或者清除筛选。</EmptyState>}
        rows={accounts}
        rowKey={(row) => `${row.id} ${row.role} ${row.region}`}
        columns={[
          {
            key: 'displayName',
            title: '姓名',
            cell: (row) => <a href={`/accounts/${row.id}`}>{row.displayName}</a>,
            rowHeader: true,
          },
          { key: 'name', title: '账号', cell: (row) => row.name || '还没有' },
          { key: 'role', title: '身份', cell: (row) => row.role || '没有' },
          { key: 'region', title: '地区', cell: (row) => row.region },
          { key: 'until', title: '有效到', cell: (row) => row.until ?? '长期' },
          {
            key: 'state',
            title: '状态',
            cell: (row) => (
              <StatusTag tone={STATE_WORDS[row.state].tone}>{STATE_WORDS[row.state].text}</StatusTag>
            ),
          },
        ]}
      />
    </Page>
  );
}
