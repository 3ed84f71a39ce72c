import { redirect, type ActionFunctionArgs, type LoaderFunctionArgs } from 'react-router';
import { act, mayUse, readForm, refusedForm } from '../../doors/form.ts';
import { Form, Page, TextField } from '../../ui/index.ts';
import { inviteAccount } from '../actions/invite.ts';
import { RightFields } from './parts/right-fields.tsx';

export function loader(args: LoaderFunctionArgs) {
  mayUse(args, inviteAccount);
  return null;
}

export async function action(args: ActionFunctionArgs) {
  const { input, values } = await readForm(args.request);
  const result = await act(args, inviteAccount, input);
  return result.ok
    ? redirect(`/accounts/${result.value.id}?done=invited`)
    : refusedForm(result.problem, values);
}

export default function Invite({ actionData }: { readonly actionData?: ReturnType<typeof refusedForm> }) {
  return (
    <Page
      title="邀请新用户"
      errors={actionData?.errors}
      breadcrumbs={[{ text: '账号', href: '/accounts' }]}
      lead={
        <p>填好以后，由安全保密管理员审批。批准后你可以打印邀请信，交给本人。账号名和密码由本人自己定。</p>
      }
    >
      <Form submit="提交审批" cancel={{ href: '/accounts' }} {...actionData}>
        <TextField name="displayName" label="姓名" width="medium" />
        <RightFields />
        <TextField name="email" label="电子邮箱（可以不填）" type="email" width="medium" />
        <TextField name="phone" label="手机号码（可以不填）" type="tel" width="medium" />
      </Form>
    </Page>
  );
}
