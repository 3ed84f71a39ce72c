import { redirect, type ActionFunctionArgs, type LoaderFunctionArgs } from 'react-router';
import { act, ask, mayUse, readForm, refusedForm } from '../../../platform/doors/form.ts';
import { Form, Page } from '../../../platform/ui/index.ts';
import { addMeasure } from '../actions/measure.ts';
import { officersForPerson } from '../queries/person.ts';
import { crumbsOf } from './crumbs.ts';
import { standingPlan } from './edit.tsx';
import { MeasureFields } from './measure-fields.tsx';

export async function loader(args: LoaderFunctionArgs) {
  mayUse(args, addMeasure);
  const { person } = await standingPlan(args);
  return { person, officers: await ask(args, officersForPerson, { personId: person.id }) };
}

export async function action(args: ActionFunctionArgs) {
  const { person, plan } = await standingPlan(args);
  const { input, values } = await readForm(args.request);
  const result = await act(args, addMeasure, { ...input, planId: plan.id });
  return result.ok
    ? redirect(`/people/${person.id}/plan?done=plan-measure`)
    : refusedForm(result.problem, values);
}

interface Props {
  readonly loaderData: Awaited<ReturnType<typeof loader>>;
  readonly actionData?: ReturnType<typeof refusedForm>;
}

export default function NewMeasure({ loaderData: { person, officers }, actionData }: Props) {
  return (
    <Page
      title={`给${person.name}的计划加一条措施`}
      errors={actionData?.errors}
      breadcrumbs={crumbsOf(person)}
    >
      <Form submit="加上这条措施" cancel={{ href: `/people/${person.id}/plan` }} {...actionData}>
        <MeasureFields officers={officers} />
      </Form>
    </Page>
  );
}
