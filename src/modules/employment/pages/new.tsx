import { redirect, type ActionFunctionArgs, type LoaderFunctionArgs } from 'react-router';
import { act, ask, mayUse, readForm, refusedForm } from '../../../platform/doors/form.ts';
import { Form, Page, RadioGroup, TextField } from '../../../platform/ui/index.ts';
import { searchEmployers } from '../../employers/index.ts';
import { recordSpell } from '../actions/record.ts';
import { FOUND_BY } from '../forms.ts';
import { spellFormPerson } from '../queries/new-form.ts';
import { SpellFields } from './spell-fields.tsx';

export async function loader(args: LoaderFunctionArgs) {
  mayUse(args, recordSpell);
  const unit = new URL(args.request.url).searchParams.get('unit')?.trim().slice(0, 100) ?? '';
  const person = await ask(args, spellFormPerson, { personId: String(args.params['id']) });
  const found = unit === '' ? [] : await ask(args, searchEmployers, { text: unit });
  const units = found.map(({ id, name, usci, region }) => ({
    value: id,
    text: name,
    hint: `${usci}，${region}`,
  }));
  return { person, unit, units };
}

export async function action(args: ActionFunctionArgs) {
  const { input, values } = await readForm(args.request);
  const outcome = await act(args, recordSpell, { ...input, personId: String(args.params['id']) });
  return outcome.ok
    ? redirect(`/spells/${outcome.value.id}?done=spell-recorded`)
    : refusedForm(outcome.problem, values);
}

interface Props {
  readonly loaderData: Awaited<ReturnType<typeof loader>>;
  readonly actionData?: ReturnType<typeof refusedForm>;
}

const FOUND_OPTIONS = (['self', 'survey'] as const).map((value) => ({ value, text: FOUND_BY[value] }));

/** Records work of any form, also work that the person found alone. */
export default function NewSpell({ loaderData: { person, unit, units }, actionData }: Props) {
  const file = `/people/${person.id}`;
  return (
    <Page
      title={`登记就业：${person.name}`}
      errors={actionData?.errors}
      breadcrumbs={[
        { text: '残疾人档案', href: '/people' },
        { text: person.name, href: file },
      ]}
      lead={<p>自己找到的工作也要登记。登记后上传材料，核实通过才计入新增就业。</p>}
    >
      <Form method="get" submit="查找登记的单位" label="查找单位" values={{ unit }}>
        <TextField
          name="unit"
          type="search"
          label="先查单位"
          hint="输入单位名称里的字，或统一社会信用代码；没有单位就跳过"
          width="full"
        />
      </Form>
      {unit !== '' && units.length === 0 && <p>没有找到“{unit}”，可以在下面直接填单位名称。</p>}
      <Form submit="登记就业" cancel={{ href: file }} label="登记就业" {...actionData}>
        <SpellFields units={units} given={{ urbanRural: person.urbanRural }} />
        <RadioGroup name="foundBy" label="怎么找到的" inline options={FOUND_OPTIONS} value="self" />
      </Form>
    </Page>
  );
}
