import { redirect, type ActionFunctionArgs, type LoaderFunctionArgs } from 'react-router';
import { act, doorOf, readForm, refusedForm } from '../../doors/form.ts';
import { Form, Page, TextField } from '../../ui/index.ts';
import { cookieHeaders } from './parts/enter.ts';
import { changePassword } from '../actions/own.ts';

export function loader(args: LoaderFunctionArgs) {
  if (doorOf(args).actor.id === null) throw redirect('/sign-in?to=/account/password');
  return null;
}

export async function action(args: ActionFunctionArgs) {
  const { input, values } = await readForm(args.request);
  const result = await act(args, changePassword, input);
  if (!result.ok) return refusedForm(result.problem, values);
  // A new secret, a new token: what was read off this browser before is worth nothing.
  const renewed = await doorOf(args).enter({ do: 'switch', grantId: null });
  const headers = renewed.ok ? cookieHeaders(renewed.value) : new Headers();
  return redirect('/account?done=saved', { headers });
}

export default function Password({ actionData }: { readonly actionData?: ReturnType<typeof refusedForm> }) {
  return (
    <Page
      title="修改密码"
      errors={actionData?.errors}
      breadcrumbs={[{ text: '我的账号', href: '/account' }]}
      lead={<p>改好以后，其他地方的登录都会结束。</p>}
    >
      <Form submit="修改" cancel={{ href: '/account' }} {...actionData}>
        <TextField
          name="current"
          label="现在的密码"
          type="password"
          autoComplete="current-password"
          width="medium"
        />
        <TextField
          name="next"
          label="新密码"
          type="password"
          autoComplete="new-password"
          hint="至少 10 个字。"
          width="medium"
        />
      </Form>
    </Page>
  );
}
