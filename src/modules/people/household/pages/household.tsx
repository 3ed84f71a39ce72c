import { redirect, type ActionFunctionArgs, type LoaderFunctionArgs } from 'react-router';
import { act, ask, doorOf, readForm, refusedForm } from '../../../../platform/doors/form.ts';
import { Page } from '../../../../platform/ui/index.ts';
import { KEEPERS } from '../../actions/common.ts';
import { linkHouseholdMember } from '../link.ts';
import { addHouseholdMember, correctHouseholdMember, removeHouseholdMember } from '../member-actions.ts';
import { openHousehold } from '../queries.ts';
import { recordHousehold } from '../state.ts';
import { HouseholdFace } from './household-face.tsx';
import type { Refused } from './member-section.tsx';

export async function loader(args: LoaderFunctionArgs) {
  const { role } = doorOf(args).actor;
  return {
    data: await ask(args, openHousehold, { personId: String(args.params.id) }),
    mayLink: KEEPERS.some((one) => one === role),
  };
}

async function send(args: ActionFunctionArgs, intent: unknown, input: Record<string, unknown>) {
  switch (intent) {
    case 'add':
      return { result: await act(args, addHouseholdMember, input), done: 'member-saved' };
    case 'correct':
      return { result: await act(args, correctHouseholdMember, input), done: 'member-saved' };
    case 'link':
      return { result: await act(args, linkHouseholdMember, input), done: 'member-linked' };
    case 'remove':
      return { result: await act(args, removeHouseholdMember, input), done: 'member-removed' };
    default: {
      const result = await act(args, recordHousehold, input);
      return { result, done: result.ok && result.value.beside ? 'beside-household' : 'saved' };
    }
  }
}

export async function action(args: ActionFunctionArgs) {
  const personId = String(args.params.id);
  const { input, values } = await readForm(args.request);
  const { intent, ...rest } = input;
  const { result, done } = await send(args, intent, { ...rest, personId });
  if (result.ok) return redirect(`/people/${personId}/household?done=${done}`);
  return {
    ...refusedForm(result.problem, values),
    about: [intent, rest.member].filter(Boolean).join(' '),
  };
}

interface Props {
  readonly loaderData: Awaited<ReturnType<typeof loader>>;
  readonly actionData?: Refused;
}

export default function HouseholdPage({ loaderData: { data, mayLink }, actionData }: Props) {
  const { person } = data;
  return (
    <Page
      title={`${person.name}的家庭情况`}
      heading="家庭情况"
      errors={actionData?.errors}
      breadcrumbs={[
        { text: '残疾人档案', href: '/people' },
        { text: person.name, href: `/people/${person.id}` },
      ]}
      lead={<p>家里有几个人、领什么救助、家人能不能工作。用来判断能享受哪些帮助，不进任何名单。</p>}
    >
      <HouseholdFace data={data} staff mayLink={mayLink} refused={actionData} />
    </Page>
  );
}
