import type { ActionFunctionArgs, LoaderFunctionArgs } from 'react-router';
import { doorOf, readForm } from '../../doors/form.ts';
import { Button, Form, Page } from '../../ui/index.ts';
import { stepOn, type RefusedStep } from './parts/enter.ts';

export async function loader(args: LoaderFunctionArgs) {
  return { question: await doorOf(args).passkeyQuestion() };
}

export async function action(args: ActionFunctionArgs) {
  const { input } = await readForm(args.request);
  const to = new URL(args.request.url).searchParams.get('to');
  return stepOn(args, { do: 'passkey', response: String(input.response ?? ''), to }, '');
}

interface Props {
  readonly loaderData: Awaited<ReturnType<typeof loader>>;
  readonly actionData?: RefusedStep;
}

export default function SignInPasskey({ loaderData: { question }, actionData }: Props) {
  return (
    <Page
      title="登录：用通行密钥"
      breadcrumbs={[{ text: '登录', href: '/sign-in' }]}
      errors={actionData?.errors}
      back={{ href: '/sign-in', text: '用账号和密码登录' }}
      lead={<p>用手机或电脑的解锁方式登录，例如指纹、面容或开机密码。不用输密码和动态码。</p>}
    >
      <div data-passkey="get" data-question={question}>
        <Form hidden={{ response: '' }} errors={actionData?.errors}>
          <Button>用通行密钥登录</Button>
        </Form>
      </div>
      <p>按了没有反应，就用账号和密码登录。要先登录一次，在“我的账号”里添加通行密钥，以后才能用。</p>
    </Page>
  );
}
