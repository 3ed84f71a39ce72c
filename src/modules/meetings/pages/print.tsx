import type { LoaderFunctionArgs } from 'react-router';
import { formatDateZh } from '../../../kernel/dates.ts';
import { ask } from '../../../platform/doors/form.ts';
import { DataTable, Page, Tabs } from '../../../platform/ui/index.ts';
import { slotTime, spanWords } from '../clock.ts';
import { helpWords } from '../help.ts';
import { planOfMeeting } from '../queries/plan.ts';
import { crumbsTo, meetingIdOf } from './crumbs.ts';

export async function loader(args: LoaderFunctionArgs) {
  const by = new URL(args.request.url).searchParams.get('by') === 'person' ? 'person' : 'booth';
  const plan = await ask(args, planOfMeeting, { meetingId: meetingIdOf(args.params) });
  return { plan, by } as const;
}

type Data = Awaited<ReturnType<typeof loader>>;
type Interview = Data['plan']['interviews'][number];

function Sheet({ data, title, rows }: { data: Data; title: string; rows: readonly Interview[] }) {
  const { plan, by } = data;
  const boothOf = new Map(plan.booths.map((booth) => [booth.id, booth]));
  const needsOf = new Map(plan.guests.map((guest) => [guest.id, guest.needs]));
  const who = (row: Interview) => {
    const booth = boothOf.get(row.boothId);
    return by === 'booth' ? row.name : `${booth?.number} 号 ${booth?.employer}`;
  };
  return (
    <section className="print-sheet">
      <h2>{title}</h2>
      <p>{`${formatDateZh(plan.meeting.heldOn)}，${plan.meeting.place}`}</p>
      <DataTable<Interview>
        caption={`${title}的面谈时间`}
        captionHidden
        rows={rows}
        rowKey={(row) => row.id}
        empty="没有面谈。"
        columns={[
          {
            key: 'time',
            title: '时间',
            rowHeader: true,
            cell: (row) => slotTime(plan.meeting.clock, row.slot),
          },
          { key: 'who', title: by === 'booth' ? '求职者' : '去哪个摊位', cell: who },
          { key: 'job', title: '岗位', cell: (row) => row.title },
          ...(by === 'booth'
            ? [
                {
                  key: 'help',
                  title: '要的帮助',
                  cell: (row: Interview) => helpWords(needsOf.get(row.guestId) ?? []),
                },
              ]
            : []),
        ]}
      />
    </section>
  );
}

/** One sheet a booth or a person, in large print. */
export default function Print({ loaderData }: { readonly loaderData: Data }) {
  const { plan, by } = loaderData;
  const base = `/meetings/${plan.meeting.id}/print`;
  const of = (key: 'boothId' | 'guestId', id: string) =>
    plan.interviews.filter((row) => row[key] === id).toSorted((a, b) => a.slot - b.slot);
  const sheets =
    by === 'booth'
      ? plan.booths.map((booth) => ({
          id: booth.id,
          title: `${booth.number} 号摊位 ${booth.employer}`,
          rows: of('boothId', booth.id),
        }))
      : plan.guests
          .map((guest) => ({ id: guest.id, title: guest.name, rows: of('guestId', guest.id) }))
          .filter(({ rows }) => rows.length > 0);
  return (
    <Page
      title="打印面谈安排"
      breadcrumbs={crumbsTo(plan.meeting)}
      lead={<p>{`用浏览器的打印，一张纸一份，大字。招聘会 ${spanWords(plan.meeting.clock)}。`}</p>}
    >
      <Tabs
        label="按什么打印"
        tabs={[
          { text: '各摊位', href: `${base}?by=booth`, current: by === 'booth' },
          { text: '各人', href: `${base}?by=person`, current: by === 'person' },
        ]}
      />
      {sheets.length === 0 && <p>还没有面谈安排，没有东西可以打印。</p>}
      {sheets.map(({ id, title, rows }) => (
        <Sheet key={id} data={loaderData} title={title} rows={rows} />
      ))}
    </Page>
  );
}
