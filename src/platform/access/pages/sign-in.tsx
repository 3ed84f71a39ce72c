import { redirect, type ActionFunctionArgs, type LoaderFunctionArgs } from 'react-router';
import { doorOf, readForm } from '../../doors/form.ts';
import { ButtonLink, Form, Notice, Page, TextField } from '../../ui/index.ts';
import { safeDestination } from '../destination.ts';
import { stepOn } from './parts/enter.ts';

export function loader(args: LoaderFunctionArgs) {
  const { searchParams } = new URL(args.request.url);
  return doorOf(args).actor.id === null
    ? {
        waiting: searchParams.has('to'),
        kept: /[?&]kept=1$/.test(searchParams.get('to') ?? ''),
        again: searchParams.has('again'),
      }
    : redirect(safeDestination(searchParams.get('to')));
}

export async function action(args: ActionFunctionArgs) {
  const { input, values } = await readForm(args.request);
  const name = String(input.name ?? '').slice(0, 100);
  const password = String(input.password ?? '').slice(0, 200);
  const to = new URL(args.request.url).searchParams.get('to');
  const step = await stepOn(args, { do: 'password', name, password, to }, 'password');
  return step instanceof Response ? step : { ...step, values };
}

interface Props {
  readonly loaderData: { waiting: boolean; kept: boolean; again: boolean };
  readonly actionData?: Exclude<Awaited<ReturnType<typeof action>>, Response>;
}

export default function SignIn({ loaderData, actionData }: Props) {
  return (
    <Page
      title="登录"
      errors={actionData?.errors}
      lead={loaderData.waiting ? <p>请先登录，登录后会回到刚才的页面。</p> : undefined}
    >
      {loaderData.kept && (
        <Notice tone="info">登录过期了。你填的内容留着，30 分钟内登录，就能接着填。</Notice>
      )}
      {loaderData.again && <Notice tone="info">登录没有完成，时间过了。请重新输入账号和密码。</Notice>}
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
      <div className="buttons">
        <ButtonLink kind="secondary" href="/sign-in/passkey">
          用通行密钥登录
        </ButtonLink>
        <ButtonLink kind="secondary" href="/reset">
          忘记密码
        </ButtonLink>
      </div>
    </Page>
  );
}
