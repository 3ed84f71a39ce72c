import { redirect, type ActionFunctionArgs, type LoaderFunctionArgs } from 'react-router';
import { FUNCTION_GROUPS, FUNCTIONS, groupOf } from '../../../kernel/vocabulary.ts';
import { act, ask, readForm, refusedForm } from '../../../platform/doors/form.ts';
import { DateField, Form, LevelField, Notice, Page } from '../../../platform/ui/index.ts';
import { recordAbilities } from '../actions/abilities.ts';
import { openPerson } from '../queries/file.ts';

export async function loader(args: LoaderFunctionArgs) {
  return ask(args, openPerson, { personId: String(args.params.id) });
}

export async function action(args: ActionFunctionArgs) {
  const personId = String(args.params.id);
  const { input, values } = await readForm(args.request);
  const result = await act(args, recordAbilities, { ...input, personId });
  if (!result.ok) return refusedForm(result.problem, values);
  return redirect(`/people/${personId}?tab=1&done=${result.value.beside ? 'beside-abilities' : 'saved'}`);
}

interface Props {
  readonly loaderData: Awaited<ReturnType<typeof loader>>;
  readonly actionData?: ReturnType<typeof refusedForm>;
}

export default function Abilities({ loaderData: file, actionData }: Props) {
  const name = file.profile?.name ?? '档案';
  return (
    <Page
      title={`登记${name}的能力`}
      errors={actionData?.errors}
      breadcrumbs={[
        { text: '残疾人档案', href: '/people' },
        { text: name, href: `/people/${file.id}` },
      ]}
    >
      <Notice>只填看得准的。没有评估的项目请留在“未评估”，它不会把人排除。评估只作参考，不是结论。</Notice>
      <Form
        submit="保存"
        keep={name}
        cancel={{ href: `/people/${file.id}?tab=1` }}
        hidden={{ basedOn: file.ability?.version ?? 'none' }}
        {...actionData}
      >
        <DateField name="assessedOn" label="评估日期" hint="不填就是今天。" optional />
        {FUNCTION_GROUPS.map((group) => (
          <section key={group.key}>
            <h2>{group.zh}</h2>
            {FUNCTIONS.filter((f) => groupOf(f) === group.key).map((f) => (
              <LevelField
                key={f.key}
                name={`abilities.${f.key}`}
                label={f.zh}
                hint={f.plain}
                value={file.ability?.abilities[f.key]}
              />
            ))}
          </section>
        ))}
      </Form>
    </Page>
  );
}
