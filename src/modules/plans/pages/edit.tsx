import { redirect, type ActionFunctionArgs, type LoaderFunctionArgs } from 'react-router';
import {
  act,
  ask,
  doorOf,
  mayUse,
  readForm,
  refusedForm,
  refusedPage,
} from '../../../platform/doors/form.ts';
import { Form, Page, TextField } from '../../../platform/ui/index.ts';
import { changePlan } from '../actions/change.ts';
import { officersForPerson, planOfPerson } from '../queries/person.ts';
import { ContentFields } from './content-fields.tsx';
import { crumbsOf } from './crumbs.ts';
import { dateParts } from './date-values.ts';

/** The plan of the person that is not over, for a form about it; another page where there is none. */
export async function standingPlan(args: LoaderFunctionArgs) {
  const { person, today, plan } = await ask(args, planOfPerson, { personId: String(args.params.id) });
  if (plan === null) {
    const problem = { kind: 'not-found', code: 'no-such-record' } as const;
    throw refusedPage(args, doorOf(args).say({ problem }));
  }
  return { person, today, plan };
}

export async function loader(args: LoaderFunctionArgs) {
  mayUse(args, changePlan);
  const standing = await standingPlan(args);
  return { ...standing, officers: await ask(args, officersForPerson, { personId: standing.person.id }) };
}

export async function action(args: ActionFunctionArgs) {
  const { person, plan } = await standingPlan(args);
  const { input, values } = await readForm(args.request);
  const result = await act(args, changePlan, { ...input, planId: plan.id });
  return result.ok
    ? redirect(`/people/${person.id}/plan?done=plan-changed`)
    : refusedForm(result.problem, values);
}

interface Props {
  readonly loaderData: Awaited<ReturnType<typeof loader>>;
  readonly actionData?: ReturnType<typeof refusedForm>;
}

export default function EditPlan({ loaderData: data, actionData }: Props) {
  const { person, plan } = data;
  const { content } = plan;
  const values = {
    goal: content.goal,
    wanted: content.wanted,
    occupation: content.occupation ?? '',
    ...dateParts('goalBy', content.goalBy),
    reviewDays: String(content.reviewDays),
    ownerId: plan.ownerId ?? '',
    school: content.school ?? '',
    graduationYear: content.graduationYear === null ? '' : String(content.graduationYear),
    adviserName: content.adviserName ?? '',
  };
  return (
    <Page
      title={`修改${person.name}的就业计划`}
      errors={actionData?.errors}
      breadcrumbs={crumbsOf(person)}
      lead={<p>改了以后，要再问本人同意不同意。以前的内容都留着。</p>}
    >
      <Form
        submit="保存修改"
        cancel={{ href: `/people/${person.id}/plan` }}
        hidden={{ basedOn: String(content.version) }}
        values={actionData?.values ?? values}
        errors={actionData?.errors}
      >
        <ContentFields {...data} graduate={plan.kind === 'GRADUATE'} phoneKept={content.adviserPhone} />
        <TextField name="why" label="为什么改" required />
      </Form>
    </Page>
  );
}
