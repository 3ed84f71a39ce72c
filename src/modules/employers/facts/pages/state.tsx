import { redirect, type ActionFunctionArgs, type LoaderFunctionArgs } from 'react-router';
import { act, ask, mayUse, readForm, refusedForm } from '../../../../platform/doors/form.ts';
import {
  DateField,
  Form,
  NumberField,
  Page,
  RadioGroup,
  SelectField,
  TextField,
} from '../../../../platform/ui/index.ts';
import { INDUSTRY_DIVISIONS, INDUSTRY_SECTIONS } from '../../industries.ts';
import { EMPLOYER_NATURES, OWNERSHIPS } from '../../nature.ts';
import { EMPLOYER_SOURCES, PAPERS } from '../parts.ts';
import { openEmployerFacts } from '../queries.ts';
import { stateEmployerFacts } from '../state.ts';

export async function loader(args: LoaderFunctionArgs) {
  mayUse(args, stateEmployerFacts);
  const { employer, facts } = await ask(args, openEmployerFacts, { employerId: String(args.params.id) });
  const now = Object.fromEntries(facts.map((fact) => [fact.part, fact.inForce?.words ?? '没有登记']));
  return { employer, now };
}

export async function action(args: ActionFunctionArgs) {
  const employerId = String(args.params.id);
  const { input, values } = await readForm(args.request);
  const outcome = await act(args, stateEmployerFacts, { ...input, employerId });
  if (!outcome.ok) return refusedForm(outcome.problem, values);
  const { stated, counts } = outcome.value;
  const done = counts < stated ? 'employer-facts-beside' : 'employer-facts-stated';
  return redirect(`/employers/${employerId}/facts?done=${done}`);
}

const industries = Object.entries(INDUSTRY_DIVISIONS).map(([value, name]) => ({
  value,
  text: `${INDUSTRY_SECTIONS[value.slice(0, 1)] ?? ''}：${name}`,
}));

type Props = {
  readonly loaderData: Awaited<ReturnType<typeof loader>>;
  readonly actionData?: ReturnType<typeof refusedForm>;
};

/** What a paper says of a unit, or what the office found out. Only what is known is filled in. */
export default function StateEmployerFacts({ loaderData: { employer, now }, actionData }: Props) {
  const held = (part: string) => `现在是：${now[part] ?? '没有登记'}`;
  return (
    <Page
      title={`${employer.name}：登记新的情况`}
      heading="登记新的情况"
      errors={actionData?.errors}
      breadcrumbs={[
        { text: '用人单位', href: '/employers' },
        { text: employer.name, href: `/employers/${employer.id}` },
        { text: '内容的来源', href: `/employers/${employer.id}/facts` },
      ]}
      lead={<p>知道哪一项就填哪一项。原来的说法都留着，不会丢。</p>}
    >
      <Form
        values={actionData?.values}
        errors={actionData?.errors}
        submit="保存"
        keep
        cancel={{ href: `/employers/${employer.id}/facts` }}
      >
        <RadioGroup
          name="source"
          label="从哪里知道的"
          required
          options={PAPERS.map((value) => ({ value, text: EMPLOYER_SOURCES[value] }))}
        />
        <DateField name="observedOn" label="哪一天的情况" hint="不填就是今天" optional />
        <TextField name="name" label="单位名称" hint={held('name')} optional width="full" />
        <RadioGroup
          name="ownership"
          label="企业的性质"
          hint={held('nature')}
          optional
          options={OWNERSHIPS.map((value) => ({ value, text: EMPLOYER_NATURES[value] }))}
        />
        <SelectField
          name="industry"
          label="行业"
          hint={held('industry')}
          optional
          empty="不改"
          options={industries}
        />
        <NumberField name="headcount" label="职工人数" unit="人" hint={held('headcount')} optional />
        <TextField name="address" label="办公地址" hint={held('address')} optional width="full" />
      </Form>
    </Page>
  );
}
