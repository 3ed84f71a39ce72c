import { redirect, type ActionFunctionArgs, type LoaderFunctionArgs } from 'react-router';
import { act, doorOf, mayUse, readForm, refusedForm } from '../../../platform/doors/form.ts';
import { CheckboxGroup, Form, Page, RadioGroup, SelectField, TextField } from '../../../platform/ui/index.ts';
import { regionOptions } from '../../people/index.ts';
import { registerEmployer } from '../actions.ts';
import { EMPLOYER_NATURES, OWNERSHIPS } from '../nature.ts';

export function loader(args: LoaderFunctionArgs) {
  mayUse(args, registerEmployer);
  return { regions: regionOptions(doorOf(args)) };
}

export async function action(args: ActionFunctionArgs) {
  const { input, values } = await readForm(args.request);
  const outcome = await act(args, registerEmployer, input);
  if (!outcome.ok) return refusedForm(outcome.problem, values);
  return redirect(`/employers/${outcome.value.id}?done=employer-registered`);
}

type Props = {
  readonly loaderData: Awaited<ReturnType<typeof loader>>;
  readonly actionData?: ReturnType<typeof refusedForm>;
};

/** A new unit. The credit code decides most of its nature; only who owns an enterprise is asked. */
export default function NewEmployer({ loaderData: { regions }, actionData }: Props) {
  return (
    <Page
      title="登记用人单位"
      breadcrumbs={[{ text: '用人单位', href: '/employers' }]}
      errors={actionData?.errors}
    >
      <Form
        values={actionData?.values}
        errors={actionData?.errors}
        submit="登记用人单位"
        keep
        cancel={{ href: '/employers' }}
      >
        <TextField name="name" label="单位名称" hint="和营业执照或登记证书上一样" required width="full" />
        <TextField
          name="usci"
          label="统一社会信用代码"
          hint="18 位，在营业执照或登记证书上"
          required
          spellCheck={false}
        />
        <CheckboxGroup
          name="confirmLegacy"
          label="代码核对"
          hint="只有系统提示代码是早期试点地区的代码时，才需要勾选"
          options={[{ value: 'yes', text: '已对照营业执照，代码没有抄错' }]}
        />
        <RadioGroup
          name="ownership"
          label="企业的性质"
          hint="机关、事业单位、社会组织由代码判断，不用选"
          optional
          options={OWNERSHIPS.map((value) => ({ value, text: EMPLOYER_NATURES[value] }))}
        />
        <SelectField name="region" label="所在地区" required empty="请选择" options={regions} />
      </Form>
    </Page>
  );
}
