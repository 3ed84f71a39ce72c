import { redirect, type ActionFunctionArgs, type LoaderFunctionArgs } from 'react-router';
import { doorOf, readForm, type TypedValues } from '../../doors/form.ts';
import { Form, Page, TextField, type FieldError } from '../../ui/index.ts';

/** Only a path of this house: never `//elsewhere` or a scheme. */
function destination(request: Request): string {
  const to = new URL(request.url).searchParams.get('to') ?? '';
  return /^\/(?![/\\])[^\s]*$/.test(to) ? to : '/home';
}

export function loader(args: LoaderFunctionArgs) {
  return doorOf(args).actor.id === null
    ? { waiting: new URL(args.request.url).searchParams.has('to') }
    : redirect(destination(args.request));
}

export async function action(args: ActionFunctionArgs) {
  const door = doorOf(args);
  const { input, values } = await readForm(args.request);
  const outcome = await door.signIn(
    String(input.name ?? '').slice(0, 100),
    String(input.password ?? '').slice(0, 200),
  );
  if (outcome.ok)
    return redirect(destination(args.request), { headers: { 'set-cookie': outcome.value.cookie } });
  return { errors: [{ field: 'password', text: door.say(outcome).message }], values };
}

interface Props {
  readonly loaderData: { waiting: boolean };
  readonly actionData?: { errors: FieldError[]; values: TypedValues };
}

export default function SignIn({ loaderData, actionData }: Props) {
  return (
    <Page
      title="登录"
      errors={actionData?.errors}
      lead={loaderData.waiting ? <p>请先登录，登录后会回到刚才的页面。</p> : undefined}
    >
      <Form submit="登录" errors={actionData?.errors} values={actionData?.values}>
        <TextField name="name" label="账号" autoComplete="username" spellCheck={false} width="medium" />
        <TextField
          name="password"
          label="密码"
          type="password"
          autoComplete="current-password"
          width="medium"
          hint="可以粘贴，也可以用密码管理器填写。"
        />
      </Form>
      <p>忘记密码，请联系本单位的系统管理员。</p>
    </Page>
  );
}
