import { redirect, type ActionFunctionArgs, type LoaderFunctionArgs } from 'react-router';
import { act, doorOf, mayUse, readForm, refusedForm } from '../../../platform/doors/form.ts';
import { CheckAnswers, DateField, Form, Page, SelectField, TextField } from '../../../platform/ui/index.ts';
import type { Query } from '../../../platform/action/index.ts';
import { checkNewPerson } from '../actions/check-registration.ts';
import { registerPerson } from '../actions/register.ts';
import { answersOf } from './register-answers.ts';
import { ProfileFields } from './profile-fields.tsx';
import { regionOptions } from './region-options.ts';

export function loader(args: LoaderFunctionArgs) {
  mayUse(args, registerPerson);
  return { regions: regionOptions(doorOf(args)) };
}

/** What the form was sent for: to be shown once more, to be changed again, or to be kept. */
function stepOf(input: Record<string, unknown>): 'check' | 'change' | 'send' {
  const step = String(input['step'] ?? 'send');
  delete input['step'];
  return step === 'check' ? 'check' : step.startsWith('change') ? 'change' : 'send';
}

export async function action(args: ActionFunctionArgs) {
  const { input, values } = await readForm(args.request);
  const step = stepOf(input);
  delete values['step'];
  if (step === 'change') return { values, errors: [], check: null };
  if (step === 'send') {
    const result = await act(args, registerPerson, input);
    if (result.ok) return redirect(`/people/${result.value.id}/registered`);
    return { ...refusedForm(result.problem, values), check: null };
  }
  const door = doorOf(args);
  const outcome = await door.run(checkNewPerson as unknown as Query, input);
  if (!outcome.ok) return { ...refusedForm(door.say(outcome), values), check: null };
  return { values, errors: [], check: answersOf(values, door.regions.fullName(String(input['region']))) };
}

interface Props {
  readonly loaderData: Awaited<ReturnType<typeof loader>>;
  readonly actionData?: Exclude<Awaited<ReturnType<typeof action>>, Response>;
}

export default function Register({ loaderData, actionData }: Props) {
  if (actionData?.check) {
    return (
      <Page
        title="检查要登记的内容"
        breadcrumbs={[
          { text: '残疾人档案', href: '/people' },
          { text: '登记一个人', href: '/people/new' },
        ]}
        lead={<p>还没有登记。请和证件对一遍，对了再点“登记这个人”。</p>}
      >
        <CheckAnswers answers={actionData.check} typed={actionData.values} submit="登记这个人" />
      </Page>
    );
  }
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
      <Form
        submit="下一步：检查"
        keep
        cancel={{ href: '/people' }}
        hidden={{ step: 'check' }}
        values={actionData?.values}
        errors={actionData?.errors}
      >
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
