import { redirect, type ActionFunctionArgs, type LoaderFunctionArgs } from 'react-router';
import { act, ask } from '../../../../platform/doors/form.ts';
import { DescriptionList, errorsOf, ConfirmBox, Page } from '../../../../platform/ui/index.ts';
import { askToMeet } from '../actions.ts';
import { FACTS } from '../anonymous.ts';
import { candidateForEmployer } from '../queries.ts';
import { FACT_WORDS, SILENT, strangerWords } from './words.ts';

const asked = ({ request, params }: Pick<LoaderFunctionArgs, 'request' | 'params'>) => ({
  positionId: String(params.id),
  code: new URL(request.url).searchParams.get('code') ?? '',
});

export function loader(args: LoaderFunctionArgs) {
  return ask(args, candidateForEmployer, asked(args));
}

export async function action(args: ActionFunctionArgs) {
  const input = asked(args);
  const result = await act(args, askToMeet, input);
  if (!result.ok) return { errors: errorsOf(result.problem) };
  return redirect(`/employer/positions/${input.positionId}/candidates?done=asked`);
}

interface Props {
  readonly loaderData: Awaited<ReturnType<typeof loader>>;
  readonly actionData?: { readonly errors: ReturnType<typeof errorsOf> };
}

/** Asks once more before somebody is asked. */
export default function Ask({ loaderData: { position, code, said }, actionData }: Props) {
  const back = `/employer/positions/${position.id}/candidates`;
  const who = strangerWords(code);
  return (
    <Page
      title={`想见${who}`}
      breadcrumbs={[
        { text: '我们的岗位', href: '/employer/positions' },
        { text: position.title, href: `/employer/positions/${position.id}` },
        { text: '适合的人', href: back },
      ]}
      errors={actionData?.errors}
    >
      <DescriptionList
        items={FACTS.map((fact) => ({ term: FACT_WORDS[fact], value: said[fact] ?? SILENT }))}
      />
      <ConfirmBox title={`替你们问${who}？`} confirm="替我们问" kind="main" cancelHref={back}>
        <p>我们会告诉求职者：你们是谁，想为哪个岗位见面，同意以后你们能看到什么。</p>
        <p>求职者愿意，就算推荐到这个岗位，你们会看到姓名。不愿意，你们不会知道是谁。</p>
      </ConfirmBox>
    </Page>
  );
}
