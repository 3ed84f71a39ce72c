import { redirect, type ActionFunctionArgs, type LoaderFunctionArgs } from 'react-router';
import { act, doorOf, readForm, refusedForm } from '../../../../platform/doors/form.ts';
import { Form, Page, TextField } from '../../../../platform/ui/index.ts';
import { acceptDelegation } from '../accept.ts';

export function loader(args: LoaderFunctionArgs) {
  return { signedIn: doorOf(args).actor.id !== null };
}

export async function action(args: ActionFunctionArgs) {
  const { input, values } = await readForm(args.request);
  const result = await act(args, acceptDelegation, input);
  if (!result.ok) return refusedForm(result.problem, { ...values, code: '' });
  return redirect(`${doorOf(args).actor.id === null ? '/sign-in' : '/helping'}?done=delegation-accepted`);
}

interface Props {
  readonly loaderData: { signedIn: boolean };
  readonly actionData?: ReturnType<typeof refusedForm>;
}

/** Where a guardian or helper brings the code; whoever has no account makes one here. */
export default function Helping({ loaderData: { signedIn }, actionData }: Props) {
  return (
    <Page
      title="帮助别人"
      errors={actionData?.errors}
      lead={<p>有人请你帮忙？输入他给你的邀请码。你用自己的账号，只能看他一个人的情况。</p>}
    >
      <Form submit="接受邀请" {...actionData}>
        <TextField
          name="code"
          label="邀请码"
          hint="16 位数字，可以有空格。"
          required
          inputMode="numeric"
          autoComplete="off"
        />
        {!signedIn && (
          <>
            <p>
              已经有账号？先<a href="/sign-in?to=/helping">登录</a>再来。没有账号，就在这里起一个。
            </p>
            <TextField
              name="name"
              label="账号"
              hint="自己起一个，登录时用。"
              required
              autoComplete="username"
            />
            <TextField name="displayName" label="怎么称呼你" required autoComplete="name" />
            <TextField
              name="password"
              label="密码"
              hint="至少 10 个字。"
              required
              type="password"
              autoComplete="new-password"
            />
          </>
        )}
      </Form>
    </Page>
  );
}
