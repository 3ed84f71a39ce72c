import { redirect, type ActionFunctionArgs, type LoaderFunctionArgs } from 'react-router';
import { act, ask, readForm, refusedForm } from '../../../../platform/doors/form.ts';
import { Form, Page, TextField } from '../../../../platform/ui/index.ts';
import { openMyFile } from '../../queries/file.ts';
import { besideCode } from '../beside.ts';
import { stateMyContact } from '../own.ts';

export async function loader(args: LoaderFunctionArgs) {
  return ask(args, openMyFile, {});
}

export async function action(args: ActionFunctionArgs) {
  const { input, values } = await readForm(args.request);
  const result = await act(args, stateMyContact, input);
  if (!result.ok) return refusedForm(result.problem, values);
  return redirect(`/my/file?done=${besideCode(result.value) ?? 'contact-stated'}`);
}

interface Props {
  readonly loaderData: Awaited<ReturnType<typeof loader>>;
  readonly actionData?: ReturnType<typeof refusedForm>;
}

export default function MyContact({ loaderData: { profile }, actionData }: Props) {
  return (
    <Page
      title="更新我的联系方式"
      errors={actionData?.errors}
      breadcrumbs={[{ text: '我的档案', href: '/my/file' }]}
      lead={<p>只填变了的。空着的不会改。</p>}
    >
      <Form
        submit="保存"
        cancel={{ href: '/my/file' }}
        hidden={{ basedOn: profile?.version ?? 'none' }}
        {...actionData}
      >
        <TextField
          name="phone"
          label="新的联系电话"
          optional
          autoComplete="tel"
          inputMode="tel"
          {...(profile?.phone && { hint: `现在登记的是 ${profile.phone}。` })}
        />
        <TextField
          name="village"
          label="住在哪个村或社区"
          optional
          {...(profile?.village && { hint: `现在登记的是${profile.village}。` })}
        />
        <TextField
          name="address"
          label="新的详细地址"
          optional
          width="full"
          autoComplete="address-line1"
          hint="搬到别的乡镇或街道，请告诉工作人员，他们帮你转档案。"
        />
      </Form>
    </Page>
  );
}
