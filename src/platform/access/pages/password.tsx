import { redirect, type ActionFunctionArgs, type LoaderFunctionArgs } from 'react-router';
import { act, doorOf, readForm, refusedForm } from '../../doors/form.ts';
import { Form, Page, TextField } from '../../ui/index.ts';
import { changePassword } from '../actions.ts';

export function loader(args: LoaderFunctionArgs) {
  if (doorOf(args).actor.id === null) throw redirect('/sign-in?to=/account/password');
  return null;
}

export async function action(args: ActionFunctionArgs) {
  const { input, values } = await readForm(args.request);
  const result = await act(args, changePassword, input);
  return result.ok ? redirect('/home?done=saved') : refusedForm(result.problem, values);
}

export default function Password({ actionData }: { readonly actionData?: ReturnType<typeof refusedForm> }) {
  return (
    <Page title="修改密码" errors={actionData?.errors}>
      <Form submit="修改" cancel={{ href: '/home' }} {...actionData}>
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
