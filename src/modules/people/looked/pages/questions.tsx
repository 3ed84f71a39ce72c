import { redirect, type ActionFunctionArgs, type LoaderFunctionArgs } from 'react-router';
import { formatDateZh, todayInShanghai } from '../../../../kernel/dates.ts';
import { act, ask, doorOf, readForm, refusedForm } from '../../../../platform/doors/form.ts';
import { Button, EmptyState, Form, Page, TextArea } from '../../../../platform/ui/index.ts';
import { answerAccessQuestion } from '../actions.ts';
import { listAccessQuestions } from '../queries.ts';
import { titlesOf } from './entry-list.tsx';

export async function loader(args: LoaderFunctionArgs) {
  return { questions: await ask(args, listAccessQuestions, {}), titles: titlesOf(doorOf(args).modules) };
}

export async function action(args: ActionFunctionArgs) {
  const { input, values } = await readForm(args.request);
  const result = await act(args, answerAccessQuestion, input);
  if (result.ok) return redirect('/access-questions?done=access-answered');
  return { ...refusedForm(result.problem, values), questionId: String(input.questionId) };
}

interface Props {
  readonly loaderData: Awaited<ReturnType<typeof loader>>;
  readonly actionData?: ReturnType<typeof refusedForm> & { questionId: string };
}

const day = (at: Date) => formatDateZh(todayInShanghai(at));

export default function Questions({ loaderData: { questions, titles }, actionData }: Props) {
  return (
    <Page
      title="关于查看记录的提问"
      errors={actionData?.errors}
      lead={<p>有人问：为什么看他的档案。请查清楚，用他看得懂的话答复。不能答复自己看的。</p>}
    >
      {questions.length === 0 && <EmptyState title="没有提问" />}
      {questions.map((q, i) => (
        <section key={q.id}>
          <h2>{`第 ${i + 1} 个：${day(q.askedAt)}提的`}</h2>
          <p>{`问的是：${day(q.eventAt)}，${q.by}，${titles[q.action] ?? '系统操作'}。`}</p>
          <p>{`问：${q.question}`}</p>
          {q.answer ? (
            <p>{`答：${q.answer}`}</p>
          ) : (
            <Form
              label={`答复第 ${i + 1} 个`}
              hidden={{ questionId: q.id }}
              {...(actionData?.questionId === q.id ? actionData : {})}
            >
              <TextArea name="answer" label="答复" maxLength={1000} />
              <div className="buttons">
                <Button>{`答复第 ${i + 1} 个`}</Button>
              </div>
            </Form>
          )}
        </section>
      ))}
    </Page>
  );
}
