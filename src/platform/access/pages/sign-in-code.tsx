import { redirect, type ActionFunctionArgs, type LoaderFunctionArgs } from 'react-router';
import { doorOf, readForm } from '../../doors/form.ts';
import { Form, Notice, Page } from '../../ui/index.ts';
import { stepOn, type RefusedStep } from './parts/enter.ts';
import { CodeField } from './parts/set-up.tsx';

export async function loader(args: LoaderFunctionArgs) {
  const half = await doorOf(args).halfWay();
  if (half?.stage !== 'code') throw redirect('/sign-in');
  return { sampleName: half.sample ? half.name : null };
}

export async function action(args: ActionFunctionArgs) {
  const { input } = await readForm(args.request);
  return stepOn(args, { do: 'code', code: String(input.code ?? '').slice(0, 60) }, 'code');
}

interface Props {
  readonly loaderData: Awaited<ReturnType<typeof loader>>;
  readonly actionData?: RefusedStep;
}

export default function SignInCode({ loaderData: { sampleName }, actionData }: Props) {
  return (
    <Page
      title="登录：输入动态码"
      breadcrumbs={[{ text: '登录', href: '/sign-in' }]}
      errors={actionData?.errors}
      lead={<p>密码对了。还要输入手机上现在显示的动态码。</p>}
      back={{ href: '/sign-in', text: '换一个账号' }}
    >
      {sampleName && (
        <Notice tone="info">
          这是示例账号。在运行助业的电脑上执行 <code>./bin/zhuye code {sampleName}</code>
          ，会显示现在的动态码。
        </Notice>
      )}
      <Form submit="登录" errors={actionData?.errors}>
        <CodeField hint="6 位数字，30 秒换一个。手机不在身边，就填一个备用码。" />
      </Form>
      <p>手机和备用码都没有了，请找本单位的安全保密管理员重设。</p>
    </Page>
  );
}
