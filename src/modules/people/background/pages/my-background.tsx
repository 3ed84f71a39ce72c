import { redirect, type ActionFunctionArgs, type LoaderFunctionArgs } from 'react-router';
import { act, ask, readForm, refusedForm } from '../../../../platform/doors/form.ts';
import { Page } from '../../../../platform/ui/index.ts';
import { recordMyEducation, recordMySkills } from '../actions.ts';
import { openMyBackground } from '../queries.ts';
import { BackgroundFace, type Refused } from './background-face.tsx';

export function loader(args: LoaderFunctionArgs) {
  return ask(args, openMyBackground, {});
}

async function send(args: ActionFunctionArgs, intent: unknown, input: Record<string, unknown>) {
  if (intent === 'education') {
    const result = await act(args, recordMyEducation, input);
    return { result, beside: result.ok && result.value.beside.length > 0 };
  }
  const result = await act(args, recordMySkills, input);
  return { result, beside: result.ok && result.value.beside };
}

export async function action(args: ActionFunctionArgs) {
  const { input, values } = await readForm(args.request);
  const { intent, ...rest } = input;
  const { result, beside } = await send(args, intent, rest);
  if (result.ok) return redirect(`/my/background?done=${beside ? 'beside-own' : 'saved'}`);
  return { ...refusedForm(result.problem, values), about: String(intent) };
}

interface Props {
  readonly loaderData: Awaited<ReturnType<typeof loader>>;
  readonly actionData?: Refused;
}

export default function MyBackground({ loaderData: data, actionData }: Props) {
  return (
    <Page
      title="我的学历和技能"
      errors={actionData?.errors}
      breadcrumbs={[{ text: '我的档案', href: '/my/file' }]}
      lead={<p>写你读过什么书、会做什么。推荐给你的岗位会跟着变。</p>}
    >
      <BackgroundFace data={data} mayEducate refused={actionData} />
    </Page>
  );
}
