import { redirect, type ActionFunctionArgs, type LoaderFunctionArgs } from 'react-router';
import { act, ask, mayUse, readForm, refusedForm } from '../../../platform/doors/form.ts';
import { Form, Page, TextArea } from '../../../platform/ui/index.ts';
import { correctSpell } from '../actions/correct.ts';
import { openSpell } from '../queries/open.ts';
import { SpellFields } from './spell-fields.tsx';

export async function loader(args: LoaderFunctionArgs) {
  mayUse(args, correctSpell);
  const spell = await ask(args, openSpell, { spellId: String(args.params['id']) });
  const units = spell.employerId
    ? [{ value: spell.employerId, text: spell.employerName ?? '登记的单位' }]
    : [];
  return { spell, units };
}

export async function action(args: ActionFunctionArgs) {
  const { input, values } = await readForm(args.request);
  const outcome = await act(args, correctSpell, { ...input, spellId: String(args.params['id']) });
  return outcome.ok
    ? redirect(`/spells/${outcome.value.id}?done=spell-corrected`)
    : refusedForm(outcome.problem, values);
}

interface Props {
  readonly loaderData: Awaited<ReturnType<typeof loader>>;
  readonly actionData?: ReturnType<typeof refusedForm>;
}

/** Corrects a spell: a new record takes its place and the old one stays to be seen. */
export default function CorrectSpell({ loaderData: { spell, units }, actionData }: Props) {
  const back = `/spells/${spell.id}`;
  const name = spell.personName ?? '已迁出的人员';
  return (
    <Page
      title={`更正就业登记：${name}`}
      errors={actionData?.errors}
      breadcrumbs={[
        { text: '就业核实', href: '/spells' },
        { text: '就业登记', href: back },
      ]}
      lead={<p>原来的记录会保留。更正后的记录要重新核实，材料会一起带过去。</p>}
    >
      <Form submit="保存更正" cancel={{ href: back }} {...actionData}>
        <SpellFields
          units={units}
          given={{ ...spell, employerName: spell.employerId ? null : spell.employerName }}
        />
        <TextArea name="reason" label="为什么更正" required maxLength={500} rows={2} />
      </Form>
    </Page>
  );
}
