import { redirect, type ActionFunctionArgs, type LoaderFunctionArgs } from 'react-router';
import { act, ask, doorOf, readForm, refusedForm } from '../../../platform/doors/form.ts';
import { DescriptionList, Form, Notice, Page, RadioGroup, SelectField } from '../../../platform/ui/index.ts';
import { noteResult } from '../actions/day.ts';
import { moveInterview } from '../actions/move-interview.ts';
import { slotTime } from '../clock.ts';
import { helpWords } from '../help.ts';
import { HOSTS } from '../procedure.ts';
import { openInterview } from '../queries/interview.ts';
import { RESULT_WORDS, STATE_WORDS } from '../words.ts';
import { crumbsTo } from './crumbs.ts';

export async function loader(args: LoaderFunctionArgs) {
  const interview = await ask(args, openInterview, { interviewId: String(args.params['id']) });
  return { interview, mayHold: HOSTS.some((role) => role === doorOf(args).actor.role) };
}

export async function action(args: ActionFunctionArgs) {
  const interviewId = String(args.params['id']);
  const { input, values } = await readForm(args.request);
  if (input['result'] === undefined && input['to'] !== undefined) {
    const moved = await act(args, moveInterview, { interviewId, to: input['to'] });
    return moved.ok
      ? redirect(`/meetings/${moved.value.id}/plan?done=interview-moved`)
      : refusedForm(moved.problem, values);
  }
  const noted = await act(args, noteResult, { interviewId, result: input['result'] });
  if (!noted.ok) return refusedForm(noted.problem, values);
  const { referralId } = noted.value;
  return redirect(
    referralId === null
      ? `/meetings/interviews/${interviewId}?done=result-kept`
      : `/referrals/${referralId}?done=referred`,
  );
}

type Data = Awaited<ReturnType<typeof loader>>;
interface Props {
  readonly loaderData: Data;
  readonly actionData?: ReturnType<typeof refusedForm>;
}

type Interview = Data['interview'];

const resultOf = ({ result, state }: Interview) =>
  result ? `${STATE_WORDS[state]}，${RESULT_WORDS[result]}` : STATE_WORDS[state];

function ResultForm({ again }: { readonly again: Props['actionData'] }) {
  return (
    <Form submit="记下结果" label="记下结果" {...again}>
      <RadioGroup
        name="result"
        label="谈得怎样"
        required
        options={[
          { value: 'go-on', text: RESULT_WORDS['go-on'], hint: '会马上把本人推荐到这个岗位。' },
          { value: 'thinks', text: RESULT_WORDS.thinks },
          { value: 'not-suited', text: RESULT_WORDS['not-suited'] },
          { value: 'missed', text: STATE_WORDS.missed },
        ]}
      />
    </Form>
  );
}

function MoveForm({ interview, again }: { interview: Interview; again: Props['actionData'] }) {
  const { free, meeting } = interview;
  return (
    <Form submit="改时间" label="改时间" {...again}>
      <SelectField
        name="to"
        label="改到几点"
        hint="只列出求职者和摊位都有空、帮助也够的时间。"
        options={[
          ...free.map((slot) => ({ value: String(slot), text: slotTime(meeting.clock, slot) })),
          { value: 'out', text: '不谈了，取消这一场' },
        ]}
      />
    </Form>
  );
}

export default function InterviewPage({ loaderData: { interview, mayHold }, actionData }: Props) {
  const { meeting } = interview;
  const open = mayHold && !interview.gone && interview.referralId === null;
  return (
    <Page
      title={`${interview.name}的面谈`}
      errors={actionData?.errors}
      breadcrumbs={[...crumbsTo(meeting), { text: '面谈安排', href: `/meetings/${meeting.id}/plan` }]}
    >
      {interview.gone && (
        <Notice tone="warning">
          <p>这场面谈已经改了时间或者取消了。下面是原来的安排。</p>
        </Notice>
      )}
      <DescriptionList
        items={[
          { term: '求职者', value: <a href={`/people/${interview.personId}`}>{interview.name}</a> },
          { term: '时间', value: slotTime(meeting.clock, interview.slot) },
          { term: '摊位', value: `${interview.booth} 号 ${interview.employer}` },
          {
            term: '岗位',
            value: <a href={`/positions/${interview.positionId}`}>{interview.title}</a>,
          },
          { term: '要的帮助', value: helpWords(interview.needs) },
          { term: '结果', value: resultOf(interview) },
        ]}
      />
      {interview.referralId !== null && (
        <p>
          <a href={`/referrals/${interview.referralId}`}>看这次推荐</a>
        </p>
      )}
      {open && (
        <section>
          <h2>谈完了？</h2>
          <ResultForm again={actionData} />
        </section>
      )}
      {open && interview.state === 'planned' && (
        <section>
          <h2>改时间</h2>
          <MoveForm interview={interview} again={undefined} />
        </section>
      )}
    </Page>
  );
}
