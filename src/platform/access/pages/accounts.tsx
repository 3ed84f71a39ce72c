import { redirect, type ActionFunctionArgs, type LoaderFunctionArgs } from 'react-router';
import { act, ask, doorOf, formInput } from '../../doors/form.ts';
import {
  Button,
  ButtonLink,
  DataTable,
  Filters,
  Form,
  Notice,
  Page,
  StatusTag,
  TextField,
} from '../../ui/index.ts';
import { listAccounts, setAccountActive } from '../actions.ts';

export async function loader(args: LoaderFunctionArgs) {
  const search = new URL(args.request.url).searchParams.get('search') ?? '';
  return { search, accounts: await ask(args, listAccounts, { search }), me: doorOf(args).actor.id };
}

export async function action(args: ActionFunctionArgs) {
  const input = await formInput(args.request);
  const result = await act(args, setAccountActive, { ...input, active: input.active === 'yes' });
  return result.ok ? redirect('/accounts?done=saved') : { problem: result.problem.message };
}

type Data = Awaited<ReturnType<typeof loader>>;
type Account = Data['accounts'][number];

function StateButton({ account }: { readonly account: Account }) {
  return (
    <Form
      hidden={{ accountId: account.id, active: account.active ? 'no' : 'yes' }}
      label={`${account.displayName}的账号`}
    >
      <Button kind="secondary">
        {account.active ? '停用' : '启用'}
        <span className="vh">{account.displayName}</span>
      </Button>
    </Form>
  );
}

export default function Accounts({
  loaderData,
  actionData,
}: {
  readonly loaderData: Data;
  readonly actionData?: { problem: string };
}) {
  return (
    <Page title="账号" wide actions={<ButtonLink href="/accounts/new">新建账号</ButtonLink>}>
      {actionData && <Notice tone="error">{actionData.problem}</Notice>}
      <Filters found={`共 ${loaderData.accounts.length} 个账号`} values={{ search: loaderData.search }} open>
        <TextField name="search" label="账号或姓名" type="search" width="medium" />
      </Filters>
      <DataTable<Account>
        caption="账号列表"
        captionHidden
        rows={loaderData.accounts}
        rowKey={(row) => `${row.id} ${row.role}`}
        columns={[
          { key: 'name', title: '账号', cell: (row) => row.name, rowHeader: true },
          { key: 'displayName', title: '姓名', cell: (row) => row.displayName },
          { key: 'role', title: '角色', cell: (row) => row.role },
          { key: 'region', title: '地区', cell: (row) => row.region },
          {
            key: 'state',
            title: '状态',
            cell: (row) => (
              <StatusTag tone={row.active ? 'good' : 'bad'}>
                {row.active ? (row.resting ? '暂停登录' : '使用中') : '已停用'}
              </StatusTag>
            ),
          },
          {
            key: 'act',
            title: '操作',
            cell: (row) => (row.id === loaderData.me ? '自己' : <StateButton account={row} />),
          },
        ]}
      />
    </Page>
  );
}
