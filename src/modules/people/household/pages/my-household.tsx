import { redirect, type ActionFunctionArgs, type LoaderFunctionArgs } from 'react-router';
import { act, ask, readForm, refusedForm } from '../../../../platform/doors/form.ts';
import { Page } from '../../../../platform/ui/index.ts';
import { addMyMember, correctMyMember, removeMyMember } from '../member-actions.ts';
import { openMyHousehold } from '../queries.ts';
import { recordMyHousehold } from '../state.ts';
import { HouseholdFace } from './household-face.tsx';
import type { Refused } from './member-section.tsx';

export function loader(args: LoaderFunctionArgs) {
  return ask(args, openMyHousehold, {});
}

async function send(args: ActionFunctionArgs, intent: unknown, input: Record<string, unknown>) {
  switch (intent) {
    case 'add':
      return { result: await act(args, addMyMember, input), done: 'member-saved' };
    case 'correct':
      return { result: await act(args, correctMyMember, input), done: 'member-saved' };
    case 'remove':
      return { result: await act(args, removeMyMember, input), done: 'member-removed' };
    default: {
      const result = await act(args, recordMyHousehold, input);
      return { result, done: result.ok && result.value.beside ? 'beside-own' : 'saved' };
    }
  }
}

export async function action(args: ActionFunctionArgs) {
  const { input, values } = await readForm(args.request);
  const { intent, ...rest } = input;
  const { result, done } = await send(args, intent, rest);
  if (result.ok) return redirect(`/my/household?done=${done}`);
  return {
    ...refusedForm(result.problem, values),
    about: [intent, rest.member].filter(Boolean).join(' '),
  };
}

interface Props {
  readonly loaderData: Awaited<ReturnType<typeof loader>>;
  readonly actionData?: Refused;
}

export default function MyHousehold({ loaderData: data, actionData }: Props) {
  return (
    <Page
      title="我的家庭"
      errors={actionData?.errors}
      breadcrumbs={[{ text: '我的档案', href: '/my/file' }]}
      lead={<p>家里的情况，关系到你能享受哪些帮助。不想写的可以空着。写家人的姓名，先问过他们。</p>}
    >
      <HouseholdFace data={data} staff={false} mayLink={false} refused={actionData} />
    </Page>
  );
}
