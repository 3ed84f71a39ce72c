import { redirect, type ActionFunctionArgs, type LoaderFunctionArgs } from 'react-router';
import { act, ask, doorOf, readForm, refusedForm } from '../../../../platform/doors/form.ts';
import { Page } from '../../../../platform/ui/index.ts';
import { KEEPERS } from '../../actions/common.ts';
import { besideCode } from '../../facts/beside.ts';
import { recordEducation, recordSkills } from '../actions.ts';
import { openBackground } from '../queries.ts';
import { BackgroundFace, type Refused } from './background-face.tsx';

export async function loader(args: LoaderFunctionArgs) {
  const { role } = doorOf(args).actor;
  return {
    data: await ask(args, openBackground, { personId: String(args.params.id) }),
    mayEducate: KEEPERS.some((one) => one === role),
  };
}

async function send(args: ActionFunctionArgs, intent: unknown, input: Record<string, unknown>) {
  if (intent === 'education') {
    const result = await act(args, recordEducation, input);
    return { result, done: result.ok ? besideCode(result.value) : null };
  }
  const result = await act(args, recordSkills, input);
  return { result, done: result.ok && result.value.beside ? 'beside-skills' : null };
}

export async function action(args: ActionFunctionArgs) {
  const personId = String(args.params.id);
  const { input, values } = await readForm(args.request);
  const { intent, ...rest } = input;
  const { result, done } = await send(args, intent, { ...rest, personId });
  if (result.ok) return redirect(`/people/${personId}/background?done=${done ?? 'saved'}`);
  return { ...refusedForm(result.problem, values), about: String(intent) };
}

interface Props {
  readonly loaderData: Awaited<ReturnType<typeof loader>>;
  readonly actionData?: Refused;
}

export default function BackgroundPage({ loaderData: { data, mayEducate }, actionData }: Props) {
  const { person } = data;
  return (
    <Page
      title={`${person.name}的学历和技能`}
      heading="学历和技能"
      errors={actionData?.errors}
      breadcrumbs={[
        { text: '残疾人档案', href: '/people' },
        { text: person.name, href: `/people/${person.id}` },
      ]}
      lead={
        <p>
          推荐岗位用的是这里的学历和技能。每一项以谁的说法为准：
          <a href={`/people/${person.id}/facts`}>看内容的来源</a>
        </p>
      }
    >
      <BackgroundFace data={data} mayEducate={mayEducate} refused={actionData} />
    </Page>
  );
}
