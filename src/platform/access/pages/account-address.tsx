import { redirect, type ActionFunctionArgs, type LoaderFunctionArgs } from 'react-router';
import { act, ask, readForm, refusedForm } from '../../doors/form.ts';
import { Button, Form, Page, TextField, type FieldError, type FormValues } from '../../ui/index.ts';
import { confirmAddress, dropAddress, offerAddress } from '../actions/own.ts';
import { ownAccount } from '../queries/own.ts';

const WORDS = {
  email: { title: '修改电子邮箱', field: '新的电子邮箱', type: 'email', auto: 'email' },
  sms: { title: '修改手机号码', field: '新的手机号码', type: 'tel', auto: 'tel-national' },
} as const;

function channelOf(request: Request): 'email' | 'sms' {
  return new URL(request.url).searchParams.get('channel') === 'sms' ? 'sms' : 'email';
}

export async function loader(args: LoaderFunctionArgs) {
  const own = await ask(args, ownAccount, {});
  const channel = channelOf(args.request);
  const sent = new URL(args.request.url).searchParams.has('sent');
  return { channel, sent, now: channel === 'email' ? own.email : own.phone };
}

export async function action(args: ActionFunctionArgs) {
  const { input, values } = await readForm(args.request);
  const channel = channelOf(args.request);
  if (input.do === 'drop') {
    await act(args, dropAddress, { channel });
    return redirect('/account?done=saved');
  }
  if (input.do === 'confirm') {
    const result = await act(args, confirmAddress, { channel, code: input.code });
    if (!result.ok) return refusedForm(result.problem, values);
    if (result.value.confirmed) return redirect('/account?done=saved');
    return {
      errors: [{ field: 'code', text: '确认码不对，或者过了 15 分钟。请检查，或者重新发送。' }],
      values,
    };
  }
  const result = await act(args, offerAddress, { channel, address: input.address });
  return result.ok
    ? redirect(`/account/address?channel=${channel}&sent=1`)
    : refusedForm(result.problem, values);
}

interface Props {
  readonly loaderData: Awaited<ReturnType<typeof loader>>;
  readonly actionData?: { errors: FieldError[]; values: FormValues };
}

export default function AccountAddress({ loaderData: { channel, sent, now }, actionData }: Props) {
  const words = WORDS[channel];
  return (
    <Page
      title={sent ? `${words.title}：填确认码` : words.title}
      errors={actionData?.errors}
      breadcrumbs={[{ text: '我的账号', href: '/account' }]}
      lead={<p>{sent ? '确认码已经发出。收到后填在这里，才算改好。' : `现在是：${now ?? '没有填'}。`}</p>}
    >
      {sent ? (
        <Form submit="确认" hidden={{ do: 'confirm' }} {...actionData}>
          <TextField
            name="code"
            label="确认码"
            hint="6 位数字，15 分钟内有效。"
            inputMode="numeric"
            autoComplete="one-time-code"
          />
        </Form>
      ) : (
        <Form submit="发送确认码" hidden={{ do: 'offer' }} cancel={{ href: '/account' }} {...actionData}>
          <TextField
            name="address"
            label={words.field}
            hint="忘记密码时，重设链接发到这里。通知要不要发到这里，在通知设置里选。"
            type={words.type}
            autoComplete={words.auto}
          />
        </Form>
      )}
      {now && !sent && (
        <Form hidden={{ do: 'drop' }} label="删除现在的联系方式">
          <Button kind="secondary">删除 {now}</Button>
        </Form>
      )}
    </Page>
  );
}
