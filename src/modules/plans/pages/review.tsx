import { redirect, type ActionFunctionArgs, type LoaderFunctionArgs } from 'react-router';
import { formatDateZh } from '../../../kernel/dates.ts';
import { act, mayUse, readForm, refusedForm } from '../../../platform/doors/form.ts';
import { Form, Page, RadioGroup, TextArea, optionsOf } from '../../../platform/ui/index.ts';
import { reviewPlan } from '../actions/move.ts';
import { MEASURE_STATES, MEASURE_TITLES, REVIEW_OUTCOMES } from '../kinds.ts';
import { crumbsOf } from './crumbs.ts';
import { standingPlan } from './edit.tsx';

export async function loader(args: LoaderFunctionArgs) {
  mayUse(args, reviewPlan);
  return standingPlan(args);
}

const NEXT = { 'go-on': '', change: '/edit', end: '/end' } as const;

export async function action(args: ActionFunctionArgs) {
  const { person, plan } = await standingPlan(args);
  const { input, values } = await readForm(args.request);
  const result = await act(args, reviewPlan, { ...input, planId: plan.id });
  if (!result.ok) return refusedForm(result.problem, values);
  const next = NEXT[input['outcome'] as keyof typeof NEXT];
  return redirect(`/people/${person.id}/plan${next}?done=plan-reviewed`);
}

interface Props {
  readonly loaderData: Awaited<ReturnType<typeof loader>>;
  readonly actionData?: ReturnType<typeof refusedForm>;
}

export default function ReviewPlan({ loaderData: { person, plan }, actionData }: Props) {
  const { measures } = plan;
  return (
    <Page
      title={`回访${person.name}的就业计划`}
      errors={actionData?.errors}
      breadcrumbs={crumbsOf(person)}
      lead={<p>{`目标：${plan.content.wanted}。${formatDateZh(plan.content.goalBy)}以前。`}</p>}
    >
      <h2>现在的措施</h2>
      <ul>
        {measures.map((one) => (
          <li key={one.id}>
            {`${MEASURE_TITLES[one.kind]}，${one.what}：${MEASURE_STATES[one.state].title}${one.result ? `，${one.result}` : ''}`}
          </li>
        ))}
        {measures.length === 0 && <li>还没有措施。</li>}
      </ul>
      <Form
        submit="记下这次回访"
        keep={person.name}
        cancel={{ href: `/people/${person.id}/plan` }}
        {...actionData}
      >
        <RadioGroup name="outcome" label="回访的结果" required options={optionsOf(REVIEW_OUTCOMES)} />
        <TextArea name="note" label="谈了什么" required hint="本人怎么说，哪条措施有用，哪条没用。" />
      </Form>
    </Page>
  );
}
