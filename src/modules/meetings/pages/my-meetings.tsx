import { redirect, type ActionFunctionArgs, type LoaderFunctionArgs } from 'react-router';
import { formatDateZh } from '../../../kernel/dates.ts';
import { act, ask, readForm, refusedForm } from '../../../platform/doors/form.ts';
import { EmptyState, Page } from '../../../platform/ui/index.ts';
import { answerInvitation } from '../actions/answer.ts';
import { slotTime, spanWords } from '../clock.ts';
import { myMeetings } from '../queries/mine.ts';
import { AnswerForm } from './answer-form.tsx';

export function loader(args: LoaderFunctionArgs) {
  return ask(args, myMeetings, {});
}

export async function action(args: ActionFunctionArgs) {
  const { input, values } = await readForm(args.request);
  const result = await act(args, answerInvitation, input);
  if (!result.ok) return { ...refusedForm(result.problem, values), meetingId: String(input['meetingId']) };
  return redirect(
    input['answer'] === 'accept'
      ? '/my/meetings?done=meeting-accepted'
      : '/my/meetings?done=meeting-declined',
  );
}

export type MyData = Awaited<ReturnType<typeof loader>>;
export type MyMeeting = MyData['meetings'][number];
interface Props {
  readonly loaderData: MyData;
  readonly actionData?: ReturnType<typeof refusedForm> & { meetingId: string };
}

const SAID: Readonly<Record<MyMeeting['answer'], string>> = {
  invited: '你还没有答复。',
  accepted: '你说去。',
  declined: '你说不去。',
  arrived: '你已经签到。',
  absent: '你没有来。',
};

/** Where to be when, one sentence a line. */
function Times({ meeting }: { readonly meeting: MyMeeting }) {
  if (meeting.answer === 'declined' || meeting.state !== 'open') return null;
  if (meeting.interviews.length === 0)
    return meeting.answer === 'invited' ? null : <p>面谈时间还没有排好。排好了，我们告诉你。</p>;
  return (
    <>
      <h3>你的面谈</h3>
      <ol>
        {meeting.interviews.map((one) => (
          <li key={one.id}>
            <strong>{slotTime(meeting.clock, one.slot)}</strong>
            {`，到 ${one.booth} 号摊位。${one.employer}，${one.title}。`}
          </li>
        ))}
      </ol>
      <p>到了先签到。早到 10 分钟。</p>
    </>
  );
}

function MeetingPart({
  meeting,
  data,
  refused,
}: {
  meeting: MyMeeting;
  data: MyData;
  refused: Props['actionData'];
}) {
  const coming = meeting.state === 'open' && meeting.heldOn >= data.today;
  const mayAnswer = coming && meeting.answer !== 'arrived' && meeting.answer !== 'absent';
  return (
    <section aria-labelledby={`meeting-${meeting.id}`}>
      <h2 id={`meeting-${meeting.id}`}>{meeting.title}</h2>
      <p>{`${formatDateZh(meeting.heldOn)}，${spanWords(meeting.clock)}。`}</p>
      <p>{`在${meeting.place}。`}</p>
      {meeting.accessText !== '' && <p>{meeting.accessText}</p>}
      {meeting.state === 'cancelled' && <p>这场招聘会取消了。不用去。</p>}
      {meeting.state !== 'cancelled' && <p>{SAID[meeting.answer]}</p>}
      <Times meeting={meeting} />
      {mayAnswer && (
        <AnswerForm meeting={meeting} asked={data.asked} asksHere={data.asksHere} refused={refused} />
      )}
    </section>
  );
}

export default function MyMeetings({ loaderData, actionData }: Props) {
  return (
    <Page title="我的招聘会" errors={actionData?.errors}>
      {loaderData.meetings.length === 0 && (
        <EmptyState title="现在没有请你去的招聘会。">
          <p>
            看看<a href="/meetings/coming">近期招聘会</a>。想去，就告诉当地残联的工作人员。
          </p>
        </EmptyState>
      )}
      {loaderData.meetings.map((meeting) => (
        <MeetingPart
          key={meeting.id}
          meeting={meeting}
          data={loaderData}
          refused={actionData?.meetingId === meeting.id ? actionData : undefined}
        />
      ))}
    </Page>
  );
}
