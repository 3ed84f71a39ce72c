import { redirect, type ActionFunctionArgs } from 'react-router';
import { act, readForm, refusedForm } from '../../doors/form.ts';
import { Form, Page, TextField } from '../../ui/index.ts';
import { acceptReset } from '../actions/links.ts';

export async function action(args: ActionFunctionArgs) {
  const { input, values } = await readForm(args.request);
  const result = await act(args, acceptReset, { token: args.params.token, password: input.password });
  return result.ok ? redirect('/sign-in?done=password-reset') : refusedForm(result.problem, values);
}

/** The address is a secret that works once: it is not shown again, and nothing here loads from elsewhere. */
export default function Reset({ actionData }: { readonly actionData?: ReturnType<typeof refusedForm> }) {
  return (
    <Page
      title="重设密码"
      breadcrumbs={[
        { text: '登录', href: '/sign-in' },
        { text: '忘记密码', href: '/reset' },
      ]}
      errors={actionData?.errors}
      lead={<p>设一个新密码。设好以后，原来的登录都会结束。动态码不变。</p>}
    >
      <Form submit="重设密码" {...actionData}>
        <TextField
          name="password"
          label="新密码"
          type="password"
          autoComplete="new-password"
          hint="至少 10 个字。可以是一句话。"
          width="medium"
        />
      </Form>
    </Page>
  );
}
