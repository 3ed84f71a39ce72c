import type { LoaderFunctionArgs } from 'react-router';
import { formatDateZh } from '../../../kernel/dates.ts';
import { exportHref } from '../../../platform/documents/index.ts';
import { ask } from '../../../platform/doors/form.ts';
import { ButtonLink, DataTable, EmptyState, formatCount, Page } from '../../../platform/ui/index.ts';
import { slotTime } from '../clock.ts';
import { helpWords } from '../help.ts';
import { planOfMeeting } from '../queries/plan.ts';
import { APART_WORDS, GUEST_WORDS } from '../words.ts';
import { crumbsTo, meetingIdOf } from './crumbs.ts';

export function loader(args: LoaderFunctionArgs) {
  return ask(args, planOfMeeting, { meetingId: meetingIdOf(args.params) });
}

export type PlanData = Awaited<ReturnType<typeof loader>>;
type Booth = PlanData['booths'][number];
type Guest = PlanData['guests'][number];

/** Booths down, slots across; each interview a link. */
function Grid({ booths, interviews, meeting }: PlanData) {
  const at = new Map(interviews.map((one) => [`${one.boothId} ${one.slot}`, one]));
  const slots = Array.from({ length: meeting.clock.slots }, (_, slot) => slot);
  return (
    <DataTable<Booth>
      caption="各摊位的安排，一行一个摊位，一列一个时间"
      rows={booths}
      rowKey={(booth) => booth.id}
      columns={[
        {
          key: 'booth',
          title: '摊位',
          rowHeader: true,
          cell: (booth) => `${booth.number} 号 ${booth.employer}`,
        },
        ...slots.map((slot) => ({
          key: String(slot),
          title: slotTime(meeting.clock, slot),
          cell: (booth: Booth) => {
            const one = at.get(`${booth.id} ${slot}`);
            if (one)
              return (
                <a href={`/meetings/interviews/${one.id}`}>
                  {one.name}
                  <span className="vh">{`，${booth.number} 号摊位 ${slotTime(meeting.clock, slot)}`}</span>
                </a>
              );
            return slot >= (booth.closesSlot ?? meeting.clock.slots) ? '已收' : '空';
          },
        })),
      ]}
    />
  );
}

function ByPerson({ guests, interviews, booths, meeting }: PlanData) {
  const numberOf = new Map(booths.map((booth) => [booth.id, booth.number]));
  const timesOf = (guest: Guest) =>
    interviews
      .filter((one) => one.guestId === guest.id)
      .map((one) => `${slotTime(meeting.clock, one.slot)} 去 ${numberOf.get(one.boothId)} 号`)
      .join('，');
  return (
    <DataTable<Guest>
      caption="谁几点去哪个摊位"
      rows={guests.filter((guest) => interviews.some((one) => one.guestId === guest.id))}
      rowKey={(guest) => guest.id}
      columns={[
        { key: 'name', title: '求职者', rowHeader: true, cell: (guest) => guest.name },
        { key: 'state', title: '到了没有', cell: (guest) => GUEST_WORDS[guest.state].title },
        { key: 'needs', title: '要的帮助', cell: (guest) => helpWords(guest.needs) },
        { key: 'times', title: '时间和摊位', cell: timesOf },
      ]}
    />
  );
}

function Idle({ idle }: PlanData) {
  if (idle.length === 0) return <p>来的人都有面谈。</p>;
  return (
    <ul>
      {idle.map((guest) => (
        <li key={guest.id}>
          {`${guest.name}：${guest.why === null ? '没有合适又同意给看情况的单位' : APART_WORDS[guest.why]}`}
        </li>
      ))}
    </ul>
  );
}

function worth({ plan }: PlanData): string {
  if (!plan) return '';
  const { total, bound, placed } = plan;
  const best =
    bound === null
      ? ''
      : total === bound
        ? '，没有更高的安排'
        : `，任何安排都不会超过 ${formatCount(bound)} 分`;
  return `第 ${plan.version} 版，${placed} 场面谈，匹配总分 ${formatCount(total)} 分${best}。`;
}

export default function Plan({ loaderData }: { readonly loaderData: PlanData }) {
  const { meeting, plan } = loaderData;
  const base = `/meetings/${meeting.id}`;
  return (
    <Page
      title="面谈安排"
      wide
      breadcrumbs={crumbsTo(meeting)}
      lead={<p>{`${formatDateZh(meeting.heldOn)}，${meeting.place}。${worth(loaderData)}`}</p>}
      actions={plan && meeting.state === 'open' && <ButtonLink href={`${base}/change`}>现场变动</ButtonLink>}
    >
      {plan ? (
        <>
          <Grid {...loaderData} />
          <section>
            <h2>各人的安排</h2>
            <ByPerson {...loaderData} />
          </section>
          <section>
            <h2>没有排上的人</h2>
            <Idle {...loaderData} />
          </section>
          <p>
            <a href={exportHref('meetings.plan', { meeting: meeting.id })}>导出面谈安排（.xlsx）</a>
          </p>
        </>
      ) : (
        <EmptyState title="还没有排面谈时间。">
          <p>
            有人答应来以后，到<a href={base}>招聘会</a>那一页排。
          </p>
        </EmptyState>
      )}
    </Page>
  );
}
