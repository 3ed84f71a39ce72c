import { redirect, type ActionFunctionArgs } from 'react-router';
import { act, readForm, refusedForm } from '../../doors/form.ts';
import { Form, Page, TextField } from '../../ui/index.ts';
import { acceptInvitation } from '../actions/links.ts';

export async function action(args: ActionFunctionArgs) {
  const { input, values } = await readForm(args.request);
  const { name, password } = input;
  const result = await act(args, acceptInvitation, { token: args.params.token, name, password });
  return result.ok ? redirect('/sign-in?done=joined') : refusedForm(result.problem, values);
}

export default function Join({ actionData }: { readonly actionData?: ReturnType<typeof refusedForm> }) {
  return (
    <Page
      title="接受邀请"
      breadcrumbs={[{ text: '登录', href: '/sign-in' }]}
      errors={actionData?.errors}
      lead={<p>给自己定一个账号名和密码。工作人员第一次登录时，还要设置动态码，请把手机放在手边。</p>}
    >
      <Form submit="设好，去登录" {...actionData}>
        <TextField
          name="name"
          label="账号"
          hint="用来登录。可以用文字、数字、点、横线和下划线。"
          autoComplete="username"
          spellCheck={false}
          width="medium"
        />
        <TextField
          name="password"
          label="密码"
          type="password"
          autoComplete="new-password"
          hint="至少 10 个字。可以是一句话。"
          width="medium"
        />
      </Form>
    </Page>
  );
}
