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
import { Form, Page, RadioGroup, TextField } from '../../../platform/ui/index.ts';
import { changeMeasure } from '../actions/measure.ts';
import { MEASURE_STATES, MEASURE_STATE_CODES, MEASURE_TITLES } from '../kinds.ts';
import { officersForPerson } from '../queries/person.ts';
import { crumbsOf } from './crumbs.ts';
import { dateParts } from './date-values.ts';
import { standingPlan } from './edit.tsx';
import { MeasureFields } from './measure-fields.tsx';

export async function loader(args: LoaderFunctionArgs) {
  mayUse(args, changeMeasure);
  const { person, plan } = await standingPlan(args);
  const measure = plan.measures.find(({ id }) => id === args.params.measure);
  if (!measure) {
    const problem = { kind: 'not-found', code: 'no-such-record' } as const;
    throw refusedPage(args, doorOf(args).say({ problem }));
  }
  return { person, measure, officers: await ask(args, officersForPerson, { personId: person.id }) };
}

export async function action(args: ActionFunctionArgs) {
  const { person, plan } = await standingPlan(args);
  const { input, values } = await readForm(args.request);
  const given = { ...input, planId: plan.id, measureId: String(args.params.measure) };
  const result = await act(args, changeMeasure, given);
  return result.ok
    ? redirect(`/people/${person.id}/plan?done=plan-measure`)
    : refusedForm(result.problem, values);
}

interface Props {
  readonly loaderData: Awaited<ReturnType<typeof loader>>;
  readonly actionData?: ReturnType<typeof refusedForm>;
}

const STATE_OPTIONS = MEASURE_STATE_CODES.map((value) => ({ value, text: MEASURE_STATES[value].title }));

export default function ChangeMeasure({ loaderData: { person, measure, officers }, actionData }: Props) {
  const values = {
    kind: measure.kind,
    what: measure.what,
    byAccount: measure.byAccount ?? '',
    byName: measure.byAccount === null ? measure.byName : '',
    ...dateParts('dueOn', measure.dueOn),
    state: measure.state,
    result: measure.result ?? '',
  };
  return (
    <Page
      title={`更新${person.name}的措施：${MEASURE_TITLES[measure.kind]}`}
      errors={actionData?.errors}
      breadcrumbs={crumbsOf(person)}
      lead={<p>以前的样子都留着，谁改的、为什么改，也留着。</p>}
    >
      <Form
        submit="保存这条措施"
        cancel={{ href: `/people/${person.id}/plan` }}
        hidden={{ basedOn: measure.basedOn }}
        values={actionData?.values ?? values}
        errors={actionData?.errors}
      >
        <RadioGroup name="state" label="做得怎样" required options={STATE_OPTIONS} />
        <TextField
          name="result"
          label="结果"
          optional
          hint="做完了、没做成、不做了，都要写一句：做成了什么，或者为什么没做成。"
        />
        <MeasureFields officers={officers} />
        <TextField name="why" label="为什么改" optional />
      </Form>
    </Page>
  );
}
