import { redirect, type ActionFunctionArgs, type LoaderFunctionArgs } from 'react-router';
import { act, doorOf, mayUse, readForm, refusedForm } from '../../../platform/doors/form.ts';
import { DateField, Form, Page, SelectField, TextField } from '../../../platform/ui/index.ts';
import { registerPerson } from '../actions/register.ts';
import { ProfileFields } from './profile-fields.tsx';
import { regionOptions } from './region-options.ts';

export function loader(args: LoaderFunctionArgs) {
  mayUse(args, registerPerson);
  return { regions: regionOptions(doorOf(args)) };
}

export async function action(args: ActionFunctionArgs) {
  const { input, values } = await readForm(args.request);
  const result = await act(args, registerPerson, input);
  return result.ok ? redirect(`/people/${result.value.id}?done=saved`) : refusedForm(result.problem, values);
}

interface Props {
  readonly loaderData: Awaited<ReturnType<typeof loader>>;
  readonly actionData?: ReturnType<typeof refusedForm>;
}

export default function Register({ loaderData, actionData }: Props) {
  return (
    <Page
      title="登记一个人"
      errors={actionData?.errors}
      breadcrumbs={[{ text: '残疾人档案', href: '/people' }]}
      lead={
        <p>
          一次要登记很多人，请<a href="/roster">导入花名册</a>。
        </p>
      }
    >
      <Form submit="登记" cancel={{ href: '/people' }} {...actionData}>
        <TextField
          name="residentId"
          label="身份证号"
          required
          hint="18 位。性别和出生日期由号码得出，不用填。"
          autoComplete="off"
          spellCheck={false}
          width="medium"
        />
        <TextField
          name="certificateNo"
          label="残疾人证号"
          required
          hint="20 位；补办过的证后面还有 B1、B2。"
          autoComplete="off"
          spellCheck={false}
          width="medium"
        />
        <DateField name="issuedOn" label="发证日期" optional />
        <SelectField name="region" label="地区" options={loaderData.regions} empty="请选择" />
        <ProfileFields profile={null} />
      </Form>
    </Page>
  );
}
