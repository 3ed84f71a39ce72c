import { redirect, type ActionFunctionArgs } from 'react-router';
import { doorOf, readForm } from '../../doors/form.ts';
import { Form, Page, TextField, type FieldError } from '../../ui/index.ts';

export async function action(args: ActionFunctionArgs) {
  const { input } = await readForm(args.request);
  const door = doorOf(args);
  const name = String(input.name ?? '')
    .trim()
    .slice(0, 100);
  if (name === '') return { errors: [{ field: 'name', text: '账号没有填，请填写。' }] };
  const outcome = await door.enter({ do: 'reset', name });
  if (!outcome.ok) return { errors: [{ field: 'name', text: door.say(outcome).message }] };
  return redirect('/reset/asked');
}

export default function ResetAsk({ actionData }: { readonly actionData?: { errors: FieldError[] } }) {
  return (
    <Page
      title="忘记密码"
      errors={actionData?.errors}
      back={{ href: '/sign-in', text: '返回登录' }}
      lead={<p>填账号。我们把重设密码的链接发到你留的电子邮箱或手机。</p>}
    >
      <Form submit="发送链接" errors={actionData?.errors}>
        <TextField name="name" label="账号" autoComplete="username" spellCheck={false} width="medium" />
      </Form>
      <p>没有留过联系方式，请找本单位的系统管理员打印重设密码信。求职者可以找当地残联的就业服务窗口。</p>
    </Page>
  );
}
