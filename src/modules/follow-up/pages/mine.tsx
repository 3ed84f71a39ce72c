import { redirect, type ActionFunctionArgs, type LoaderFunctionArgs } from 'react-router';
import { formatDateZh } from '../../../kernel/dates.ts';
import { act, ask, readForm, refusedForm } from '../../../platform/doors/form.ts';
import { Disclosure, EmptyState, Form, Page, TextArea } from '../../../platform/ui/index.ts';
import { answerFollowUp } from '../actions/answer.ts';
import { myFollowUps } from '../queries/mine.ts';
import { Choice, SaidList } from './parts.tsx';

export function loader(args: LoaderFunctionArgs) {
  return ask(args, myFollowUps, {});
}

export async function action(args: ActionFunctionArgs) {
  const { input, values } = await readForm(args.request);
  const done = await act(args, answerFollowUp, input);
  if (!done.ok) return refusedForm(done.problem, values);
  return redirect('/my/follow-up?done=follow-up-answered');
}

interface Props {
  readonly loaderData: Awaited<ReturnType<typeof loader>>;
  readonly actionData?: ReturnType<typeof refusedForm>;
}

/** The person says how work goes, in easy words. Only the first question must be answered. */
export default function Mine({ loaderData: { due, next, said }, actionData }: Props) {
  return (
    <Page title="说说工作怎么样" errors={actionData?.errors}>
      {due ? (
        <>
          <p>{`你在${due.work}上班 ${due.months} 个月了。`}</p>
          <p>你说的话，单位看不到。残联的工作人员会看，好帮你。</p>
          <Form
            submit="说好了"
            label="说说工作怎么样"
            hidden={{ followUpId: due.id, answerId: due.answerId }}
            {...actionData}
          >
            <Choice question="working" label="你还在这里干吗" required />
            <p>下面的题，不想说就空着。</p>
            <Choice question="wage" label="工资发了吗" />
            <Choice question="fits" label="活做得来吗" />
            <Choice question="accommodation" label="你要的帮助有了吗" />
            <Choice question="wants_change" label="你想换工作吗" />
            <TextArea name="words" label="还有什么想说的" optional />
          </Form>
        </>
      ) : (
        <EmptyState title="现在没有要说的。">
          {next ? `下一次是${formatDateZh(next)}。` : '有了，我们告诉你。'}有难处，随时找当地残联。
        </EmptyState>
      )}
      {said.length > 0 && (
        <Disclosure summary="以前说过的">
          <SaidList said={said} mine />
        </Disclosure>
      )}
    </Page>
  );
}
