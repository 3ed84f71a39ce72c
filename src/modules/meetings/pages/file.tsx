import { redirect, type ActionFunctionArgs, type LoaderFunctionArgs } from 'react-router';
import { formatDateZh } from '../../../kernel/dates.ts';
import { act, ask, doorOf, readForm, refusedForm } from '../../../platform/doors/form.ts';
import { allowedTransitions } from '../../../platform/procedure/index.ts';
import {
  Button,
  ButtonLink,
  DescriptionList,
  Disclosure,
  Form,
  Page,
  StatusTag,
  TextField,
} from '../../../platform/ui/index.ts';
import { makePlan } from '../actions/plan.ts';
import { moveMeeting } from '../actions/move.ts';
import { spanWords } from '../clock.ts';
import { HELP, HELP_KINDS } from '../help.ts';
import { HOSTS, meetingProcedure } from '../procedure.ts';
import { openMeeting } from '../queries/open.ts';
import { GUEST_WORDS, KIND_WORDS } from '../words.ts';
import { meetingIdOf } from './crumbs.ts';
import { NextStep } from './next-step.tsx';
import { PlanVersions } from './plan-versions.tsx';

export async function loader(args: LoaderFunctionArgs) {
  const meeting = await ask(args, openMeeting, { meetingId: meetingIdOf(args.params) });
  const { role } = doorOf(args).actor;
  const moves = allowedTransitions(meetingProcedure, meeting.state, role).map(({ name }) => name);
  return { meeting, moves, mayHold: HOSTS.some((host) => host === role) };
}

const DONE = { announce: 'meeting-announced', end: 'meeting-ended', cancel: 'meeting-cancelled' } as const;

export async function action(args: ActionFunctionArgs) {
  const meetingId = meetingIdOf(args.params);
  const { input, values } = await readForm(args.request);
  if (input['move'] === 'plan') {
    const planned = await act(args, makePlan, { meetingId });
    return planned.ok
      ? redirect(`/meetings/${meetingId}/plan?done=planned`)
      : refusedForm(planned.problem, values);
  }
  const moved = await act(args, moveMeeting, { ...input, meetingId });
  if (!moved.ok) return refusedForm(moved.problem, values);
  const done = DONE[input['move'] as keyof typeof DONE];
  return redirect(`/meetings/${meetingId}?done=${done}`);
}

export type MeetingData = Awaited<ReturnType<typeof loader>>;
interface Props {
  readonly loaderData: MeetingData;
  readonly actionData?: ReturnType<typeof refusedForm>;
}

function guestWords({ guests }: MeetingData['meeting']): string {
  const states = Object.keys(GUEST_WORDS) as (keyof typeof GUEST_WORDS)[];
  const said = states.flatMap((state) =>
    guests[state] ? [`${GUEST_WORDS[state].title} ${guests[state]} 人`] : [],
  );
  return said.length === 0 ? '还没有邀请' : said.join('，');
}

const helpOf = ({ resources }: MeetingData['meeting']) =>
  HELP_KINDS.filter((kind) => resources[kind])
    .map((kind) => `${HELP[kind]} ${Math.max(...(resources[kind] ?? [0]))} 位`)
    .join('，');

export default function Meeting({ loaderData, actionData }: Props) {
  const { meeting, moves, mayHold } = loaderData;
  const { tone, title } = meetingProcedure.states[meeting.state];
  const base = `/meetings/${meeting.id}`;
  const live = meeting.state === 'draft' || meeting.state === 'open';
  return (
    <Page
      title={meeting.title}
      errors={actionData?.errors}
      breadcrumbs={[{ text: '招聘会', href: '/meetings' }]}
      lead={<StatusTag tone={tone}>{title}</StatusTag>}
      actions={
        mayHold &&
        live && (
          <ButtonLink kind="secondary" href={`${base}/edit`}>
            修改
          </ButtonLink>
        )
      }
    >
      {mayHold && live && (
        <section>
          <h2>下一步</h2>
          <NextStep {...loaderData} />
        </section>
      )}
      <DescriptionList
        items={[
          { term: '种类', value: KIND_WORDS[meeting.kind] },
          { term: '日期', value: formatDateZh(meeting.heldOn) },
          {
            term: '时间',
            value: `${spanWords(meeting.clock)}，每场 ${meeting.clock.slotMinutes} 分钟，每人最多 ${meeting.perPerson} 场`,
          },
          { term: '地区', value: meeting.region },
          { term: '地点', value: meeting.place },
          { term: '进出和便利', value: meeting.accessText },
          { term: '现场的帮助', value: helpOf(meeting) || '没有登记' },
          ...(meeting.reason === null ? [] : [{ term: '取消的原因', value: meeting.reason }]),
        ]}
      />
      <section>
        <h2>单位和岗位</h2>
        <p>{`${meeting.booths.length} 个摊位，${meeting.booths.reduce((n, booth) => n + booth.positions.length, 0)} 个岗位。`}</p>
        <p>
          <a href={`${base}/booths`}>看单位和岗位</a>
        </p>
      </section>
      <section>
        <h2>求职者</h2>
        <p>{`${guestWords(meeting)}。`}</p>
        <ul className="slot-items">
          <li>
            <a href={`${base}/guests`}>看邀请的人</a>
          </li>
          {meeting.state === 'open' && mayHold && (
            <li>
              <a href={`${base}/invite`}>再邀请一些人</a>
            </li>
          )}
        </ul>
      </section>
      <section>
        <h2>面谈安排</h2>
        <PlanVersions plans={meeting.plans} />
        {meeting.planVersion > 0 && (
          <ul className="slot-items">
            <li>
              <a href={`${base}/plan`}>看面谈安排</a>
            </li>
            <li>
              <a href={`${base}/print?by=booth`}>打印各摊位的安排</a>
            </li>
            <li>
              <a href={`${base}/print?by=person`}>打印各人的安排</a>
            </li>
          </ul>
        )}
        {meeting.planVersion > 0 && mayHold && meeting.state === 'open' && (
          <Disclosure summary="全部重排">
            <Form submit="全部重排" hidden={{ move: 'plan' }} label="全部重排">
              <p>所有人的时间都可能变，都会再收到通知。签到开始以后不能这样做。</p>
            </Form>
          </Disclosure>
        )}
      </section>
      {moves.some((move) => move !== 'announce') && (
        <section>
          <h2>结束或取消</h2>
          {moves.includes('end') && (
            <Form hidden={{ move: 'end' }} label="结束招聘会">
              <Button kind="secondary">结束招聘会</Button>
            </Form>
          )}
          {moves.includes('cancel') && (
            <Disclosure summary="取消招聘会">
              <Form submit="取消招聘会" hidden={{ move: 'cancel' }} label="取消招聘会">
                <p>受邀的人都会收到通知。取消了不能恢复。</p>
                <TextField name="reason" label="为什么取消" required width="full" />
              </Form>
            </Disclosure>
          )}
        </section>
      )}
    </Page>
  );
}
