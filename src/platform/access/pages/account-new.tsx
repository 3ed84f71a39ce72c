import { redirect, type ActionFunctionArgs, type LoaderFunctionArgs } from 'react-router';
import { act, mayUse, readForm, refusedForm } from '../../doors/form.ts';
import { Form, Page, SelectField, TextField } from '../../ui/index.ts';
import { createAccount } from '../actions.ts';
import { ROLES } from '../roles.ts';

export function loader(args: LoaderFunctionArgs) {
  mayUse(args, createAccount);
  return null;
}

export async function action(args: ActionFunctionArgs) {
  const { input, values } = await readForm(args.request);
  const result = await act(args, createAccount, input);
  return result.ok ? redirect('/accounts?done=saved') : refusedForm(result.problem, values);
}

const roles = Object.entries(ROLES)
  .filter(([role]) => role !== 'seeker')
  .map(([value, { title }]) => ({ value, text: title }));

export default function NewAccount({ actionData }: { readonly actionData?: ReturnType<typeof refusedForm> }) {
  return (
    <Page title="新建账号" errors={actionData?.errors} breadcrumbs={[{ text: '账号', href: '/accounts' }]}>
      <Form submit="新建" cancel={{ href: '/accounts' }} {...actionData}>
        <TextField
          name="name"
          label="账号"
          hint="用来登录，最多 40 个字。"
          spellCheck={false}
          width="medium"
        />
        <TextField name="displayName" label="姓名" width="medium" />
        <TextField
          name="password"
          label="初始密码"
          type="password"
          autoComplete="new-password"
          hint="至少 10 个字。请本人登录后马上修改。"
          width="medium"
        />
        <SelectField name="role" label="角色" options={roles} empty="请选择" />
        <TextField
          name="region"
          label="地区代码"
          hint="省、市、县填 6 位，乡镇填 9 位，例如 350102。"
          inputMode="numeric"
          width="short"
        />
      </Form>
    </Page>
  );
}
