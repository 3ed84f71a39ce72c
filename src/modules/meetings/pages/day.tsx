import { redirect, type ActionFunctionArgs, type LoaderFunctionArgs } from 'react-router';
import { formatDateZh } from '../../../kernel/dates.ts';
import { act, ask, formInput, mayUse } from '../../../platform/doors/form.ts';
import { Button, ButtonLink, errorsOf, Page, StatusTag } from '../../../platform/ui/index.ts';
import { checkIn } from '../actions/day.ts';
import { slotTime } from '../clock.ts';
import { helpWords } from '../help.ts';
import { planOfMeeting } from '../queries/plan.ts';
import { GUEST_WORDS } from '../words.ts';
import { crumbsTo, meetingIdOf } from './crumbs.ts';

export async function loader(args: LoaderFunctionArgs) {
  mayUse(args, checkIn);
  return ask(args, planOfMeeting, { meetingId: meetingIdOf(args.params) });
}

export async function action(args: ActionFunctionArgs) {
  const { guestId } = await formInput(args.request);
  const result = await act(args, checkIn, { guestId });
  return result.ok
    ? redirect(`/meetings/${meetingIdOf(args.params)}/day?done=checked-in`)
    : { errors: errorsOf(result.problem) };
}

type Data = Awaited<ReturnType<typeof loader>>;
interface Props {
  readonly loaderData: Data;
  readonly actionData?: { readonly errors: ReturnType<typeof errorsOf> };
}

function GuestLine({ data, guest }: { readonly data: Data; readonly guest: Data['guests'][number] }) {
  const { tone, title } = GUEST_WORDS[guest.state];
  const first = data.interviews.find((one) => one.guestId === guest.id && one.state === 'planned');
  const isToday = data.meeting.heldOn === data.today;
  return (
    <li>
      <h3>{guest.name}</h3>
      <p>
        <StatusTag tone={tone}>{title}</StatusTag>
        {first ? ` 下一场 ${slotTime(data.meeting.clock, first.slot)}，${first.title}。` : ' 没有排面谈。'}
        {guest.needs.length > 0 && `要${helpWords(guest.needs)}。`}
      </p>
      {guest.state === 'accepted' && isToday && (
        <form method="post">
          <input type="hidden" name="guestId" value={guest.id} />
          <Button>
            签到<span className="vh">：{guest.name}</span>
          </Button>
        </form>
      )}
      {guest.state !== 'absent' && first && (
        <p>
          <a
            href={`/meetings/${data.meeting.id}/change?change=absent&guestId=${guest.id}&slot=${Math.max(data.nowSlot, first.slot)}`}
          >
            没来，重排<span className="vh">：{guest.name}</span>
          </a>
        </p>
      )}
    </li>
  );
}

/** On site, on a telephone: one button a person, those who are still awaited first. */
export default function Day({ loaderData, actionData }: Props) {
  const { meeting, guests, interviews, today } = loaderData;
  const firstOf = (id: string) => interviews.find((one) => one.guestId === id)?.slot ?? 99;
  const awaited = guests.filter((guest) => guest.state === 'accepted');
  const sorted = guests.toSorted(
    (a, b) =>
      Number(a.state !== 'accepted') - Number(b.state !== 'accepted') || firstOf(a.id) - firstOf(b.id),
  );
  return (
    <Page
      title="现场签到"
      errors={actionData?.errors}
      breadcrumbs={crumbsTo(meeting)}
      lead={
        <p>{`还有 ${awaited.length} 人没到，已到 ${guests.filter((g) => g.state === 'arrived').length} 人。`}</p>
      }
      actions={
        <ButtonLink kind="secondary" href={`/meetings/${meeting.id}/plan`}>
          面谈安排
        </ButtonLink>
      }
    >
      {meeting.heldOn !== today && <p>{`招聘会在${formatDateZh(meeting.heldOn)}，到那天才能签到。`}</p>}
      <h2>来的人</h2>
      {guests.length === 0 && <p>还没有人答应来。</p>}
      <ul className="slot-items">
        {sorted.map((guest) => (
          <GuestLine key={guest.id} data={loaderData} guest={guest} />
        ))}
      </ul>
    </Page>
  );
}
