import { redirect, type ActionFunctionArgs, type LoaderFunctionArgs } from 'react-router';
import { act, ask, doorOf, readForm, refusedForm } from '../../doors/form.ts';
import {
  Button,
  DataTable,
  Form,
  Page,
  TextField,
  type FieldError,
  type FormValues,
} from '../../ui/index.ts';
import { addPasskey, askForPasskey, dropPasskey } from '../actions/passkeys.ts';
import { ownAccount } from '../queries/own.ts';
import { momentWords } from '../../../kernel/moment.ts';

export async function loader(args: LoaderFunctionArgs) {
  const { passkeys } = await ask(args, ownAccount, {});
  const { question } = await ask(args, askForPasskey, { origin: doorOf(args).origin });
  return { passkeys, question };
}

export async function action(args: ActionFunctionArgs) {
  const { input, values } = await readForm(args.request);
  delete values['response'];
  if (input.drop) {
    await act(args, dropPasskey, { id: input.drop });
    return redirect('/account/passkeys?done=saved');
  }
  const { label, password, response = '' } = input;
  const { origin } = doorOf(args);
  const result = await act(args, addPasskey, { label, password, response, origin });
  return result.ok ? redirect('/account/passkeys?done=saved') : refusedForm(result.problem, values);
}

type Data = Awaited<ReturnType<typeof loader>>;
type Key = Data['passkeys'][number];

interface Props {
  readonly loaderData: Data;
  readonly actionData?: { errors: FieldError[]; values: FormValues };
}

export default function AccountPasskeys({ loaderData: { passkeys, question }, actionData }: Props) {
  return (
    <Page
      title="管理通行密钥"
      errors={actionData?.errors}
      breadcrumbs={[{ text: '我的账号', href: '/account' }]}
      lead={<p>有了通行密钥，用手机或电脑的解锁方式就能登录。没有也可以，密码和动态码一直能用。</p>}
    >
      <h2>已有的通行密钥</h2>
      <DataTable<Key>
        caption="通行密钥"
        captionHidden
        rows={passkeys}
        rowKey={(row) => row.id}
        empty="还没有通行密钥。"
        columns={[
          { key: 'label', title: '名称', cell: (row) => row.label, rowHeader: true },
          { key: 'created', title: '添加时间', cell: (row) => momentWords(row.createdAt) },
          {
            key: 'used',
            title: '最近使用',
            cell: (row) => (row.lastUsedAt ? momentWords(row.lastUsedAt) : '还没有用过'),
          },
          {
            key: 'act',
            title: '操作',
            cell: (row) => (
              <Form hidden={{ drop: row.id }} label={`通行密钥${row.label}`}>
                <Button kind="secondary">
                  删除<span className="vh">通行密钥{row.label}</span>
                </Button>
              </Form>
            ),
          },
        ]}
      />
      <h2>添加通行密钥</h2>
      <div data-passkey="create" data-question={question}>
        <Form submit="添加" hidden={{ response: '' }} {...actionData}>
          <TextField name="label" label="名称" hint="帮你认出它，例如“我的手机”。" width="medium" />
          <TextField
            name="password"
            label="你的密码"
            type="password"
            autoComplete="current-password"
            width="medium"
          />
        </Form>
      </div>
    </Page>
  );
}
