import { redirect, type ActionFunctionArgs, type LoaderFunctionArgs } from 'react-router';
import { act, ask, mayUse, readForm, refusedForm } from '../../../../platform/doors/form.ts';
import { FactList } from '../../../../platform/facts/face.tsx';
import { DateField, Form, NumberField, Page, TextField } from '../../../../platform/ui/index.ts';
import { openOwnEmployerFacts } from '../queries.ts';
import { stateOwnEmployerFacts } from '../state.ts';

export async function loader(args: LoaderFunctionArgs) {
  mayUse(args, stateOwnEmployerFacts);
  return ask(args, openOwnEmployerFacts, {});
}

export async function action(args: ActionFunctionArgs) {
  const { input, values } = await readForm(args.request);
  const outcome = await act(args, stateOwnEmployerFacts, input);
  if (!outcome.ok) return refusedForm(outcome.problem, values);
  const { stated, counts } = outcome.value;
  return redirect(
    `/employer/facts?done=${counts < stated ? 'employer-facts-beside' : 'employer-facts-stated'}`,
  );
}

type Props = {
  readonly loaderData: Awaited<ReturnType<typeof loader>>;
  readonly actionData?: ReturnType<typeof refusedForm>;
};

/** What the office knows of the unit and from where; the unit says itself how many work there and where it is. */
export default function OwnEmployerFacts({ loaderData: { facts }, actionData }: Props) {
  return (
    <Page
      title="我们单位的情况"
      errors={actionData?.errors}
      breadcrumbs={[{ text: '我们单位', href: '/employer' }]}
      lead={<p>残联登记的内容和它的来源。名称、性质、行业不对，请联系当地残联改。</p>}
    >
      <section aria-labelledby="say">
        <h2 id="say">更新人数和地址</h2>
        <Form values={actionData?.values} errors={actionData?.errors} submit="保存">
          <NumberField
            name="headcount"
            label="职工人数"
            unit="人"
            hint="包括残疾职工，按你们的花名册"
            optional
          />
          <TextField name="address" label="办公地址" optional width="full" />
          <DateField name="observedOn" label="哪一天的情况" hint="不填就是今天" optional />
        </Form>
      </section>
      <FactList facts={facts} />
    </Page>
  );
}
