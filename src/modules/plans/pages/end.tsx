import { redirect, type ActionFunctionArgs, type LoaderFunctionArgs } from 'react-router';
import { act, mayUse, readForm, refusedForm } from '../../../platform/doors/form.ts';
import { Form, Page, SelectField, TextField, optionsOf } from '../../../platform/ui/index.ts';
import { closePlan, reopenPlan } from '../actions/move.ts';
import { CLOSE_REASONS } from '../kinds.ts';
import { crumbsOf } from './crumbs.ts';
import { standingPlan } from './edit.tsx';

export async function loader(args: LoaderFunctionArgs) {
  mayUse(args, closePlan);
  return standingPlan(args);
}

export async function action(args: ActionFunctionArgs) {
  const { person, plan } = await standingPlan(args);
  const { input, values } = await readForm(args.request);
  const closed = plan.state === 'closed';
  const result = closed
    ? await act(args, reopenPlan, { ...input, planId: plan.id })
    : await act(args, closePlan, { ...input, planId: plan.id });
  if (!result.ok) return refusedForm(result.problem, values);
  return redirect(`/people/${person.id}/plan?done=${closed ? 'plan-reopened' : 'plan-closed'}`);
}

interface Props {
  readonly loaderData: Awaited<ReturnType<typeof loader>>;
  readonly actionData?: ReturnType<typeof refusedForm>;
}

export default function EndPlan({ loaderData: { person, plan }, actionData }: Props) {
  const closed = plan.state === 'closed';
  const cancel = { href: `/people/${person.id}/plan` };
  return (
    <Page
      title={closed ? `重新打开${person.name}的就业计划` : `结束${person.name}的就业计划`}
      errors={actionData?.errors}
      breadcrumbs={crumbsOf(person)}
      lead={
        <p>
          {closed
            ? '打开以后是“等本人同意”，请再和本人商量。'
            : '结束以后不再提醒回访。内容都留着，以后可以重新打开。'}
        </p>
      }
    >
      {closed ? (
        <Form submit="重新打开计划" cancel={cancel} {...actionData}>
          <TextField name="reason" label="为什么重新打开" required />
        </Form>
      ) : (
        <Form submit="结束计划" cancel={cancel} {...actionData}>
          <SelectField
            name="reason"
            label="为什么结束"
            empty="请选择"
            required
            options={optionsOf(CLOSE_REASONS)}
            hint="搬到本省别的县区不用结束，计划会跟着本人走。"
          />
          <TextField name="note" label="说明" optional />
        </Form>
      )}
    </Page>
  );
}
