import { redirect, type ActionFunctionArgs, type LoaderFunctionArgs } from 'react-router';
import { act, ask, doorOf, readForm, refusedForm } from '../../../../platform/doors/form.ts';
import {
  DateField,
  Form,
  Page,
  RadioGroup,
  SelectField,
  TextField,
  optionsOf,
} from '../../../../platform/ui/index.ts';
import { MANNERS } from '../../consent/tables.ts';
import { recordDelegation, revokeDelegation } from '../actions.ts';
import { openHelpers } from '../queries.ts';
import { BASIS_WORDS, CAPACITY_WORDS } from '../words.ts';
import { HelperList, NewCode } from './helper-list.tsx';

export async function loader(args: LoaderFunctionArgs) {
  const helpers = await ask(args, openHelpers, { personId: String(args.params.id) });
  return { ...helpers, keeper: recordDelegation.allow.roles.includes(doorOf(args).actor.role) };
}

export async function action(args: ActionFunctionArgs) {
  const personId = String(args.params.id);
  const { input, values } = await readForm(args.request);
  const { intent, ...given } = input;
  if (intent === 'revoke') {
    const ended = await act(args, revokeDelegation, given);
    return ended.ok
      ? redirect(`/people/${personId}/helpers?done=delegation-revoked`)
      : refusedForm(ended.problem, values);
  }
  const named = await act(args, recordDelegation, { ...given, personId });
  if (!named.ok) return refusedForm(named.problem, values);
  return { errors: [], values: {}, code: named.value.code, label: String(input.label) };
}

interface Props {
  readonly loaderData: Awaited<ReturnType<typeof loader>>;
  readonly actionData?: ReturnType<typeof refusedForm> & { code?: string; label?: string };
}

function RecordForm({ actionData }: Pick<Props, 'actionData'>) {
  return (
    <section>
      <h2>登记一个人</h2>
      <Form submit="登记并取得邀请码" values={actionData?.values} errors={actionData?.errors}>
        <RadioGroup name="capacity" label="是什么人" required inline options={optionsOf(CAPACITY_WORDS)} />
        <TextField name="label" label="本人怎么称呼他" hint="例如：妈妈、小林。" required />
        <RadioGroup
          name="basis"
          label="依据"
          hint="监护人要看过监护证明；帮忙的人要本人同意。"
          required
          inline
          options={optionsOf(BASIS_WORDS)}
        />
        <SelectField name="manner" label="怎么和本人说明的" empty="请选择" options={optionsOf(MANNERS)} />
        <RadioGroup
          name="may"
          label="他能做什么"
          required
          options={[
            { value: 'view', text: '只能看' },
            { value: 'act', text: '能看，也能替本人办事' },
          ]}
        />
        <DateField name="validTo" label="到哪一天为止" optional />
      </Form>
    </section>
  );
}

export default function PersonHelpers({ loaderData: { person, delegations, keeper }, actionData }: Props) {
  const name = person.name ?? '档案';
  return (
    <Page
      title={`谁能替${name}办事`}
      errors={actionData?.errors}
      breadcrumbs={[
        { text: '残疾人档案', href: '/people' },
        { text: name, href: `/people/${person.id}` },
      ]}
    >
      {actionData?.code && <NewCode code={actionData.code} label={actionData.label ?? ''} />}
      <section>
        <h2>已登记的人</h2>
        <HelperList delegations={delegations} mayEndGuardians />
      </section>
      {keeper && <RecordForm actionData={actionData} />}
    </Page>
  );
}
