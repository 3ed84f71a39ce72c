import type { LoaderFunctionArgs } from 'react-router';
import { ask } from '../../../platform/doors/form.ts';
import { ButtonLink, DataTable, Page, StatusTag, Tabs } from '../../../platform/ui/index.ts';
import { helpWords } from '../help.ts';
import { guestsOfMeeting } from '../queries/guests.ts';
import { GUEST_WORDS } from '../words.ts';
import type { GuestState } from '../tables.ts';
import { crumbsTo, meetingIdOf } from './crumbs.ts';

export function loader(args: LoaderFunctionArgs) {
  const state = (new URL(args.request.url).searchParams.get('state') || undefined) as GuestState | undefined;
  return ask(args, guestsOfMeeting, { meetingId: meetingIdOf(args.params), state });
}

type Data = Awaited<ReturnType<typeof loader>>;

const STATES = Object.keys(GUEST_WORDS) as GuestState[];

export default function Guests({ loaderData }: { readonly loaderData: Data }) {
  const { meeting, rows, state } = loaderData;
  const base = `/meetings/${meeting.id}`;
  return (
    <Page
      title="邀请的人"
      wide
      breadcrumbs={crumbsTo(meeting)}
      lead={<p>{`共 ${rows.length} 人。`}</p>}
      actions={meeting.state === 'open' && <ButtonLink href={`${base}/invite`}>邀请求职者</ButtonLink>}
    >
      <Tabs
        label="答复"
        tabs={[
          { text: '全部', href: `${base}/guests`, current: state === null },
          ...STATES.map((one) => ({
            text: GUEST_WORDS[one].title,
            href: `${base}/guests?state=${one}`,
            current: state === one,
          })),
        ]}
      />
      <DataTable<Data['rows'][number]>
        caption="邀请的人"
        captionHidden
        rows={rows}
        rowKey={(row) => row.id}
        empty="没有这样的人。"
        columns={[
          {
            key: 'name',
            title: '姓名',
            rowHeader: true,
            cell: (row) => <a href={`/people/${row.personId}`}>{row.name}</a>,
          },
          {
            key: 'state',
            title: '答复',
            cell: (row) => (
              <StatusTag tone={GUEST_WORDS[row.state].tone}>{GUEST_WORDS[row.state].title}</StatusTag>
            ),
          },
          { key: 'needs', title: '要的帮助', cell: (row) => helpWords(row.needs) },
          {
            key: 'record',
            title: '本人说了',
            cell: (row) =>
              row.state === 'arrived' || row.state === 'absent' ? (
                '招聘会已经开始'
              ) : (
                <a href={`${base}/guests/${row.id}`}>
                  登记答复<span className="vh">：{row.name}</span>
                </a>
              ),
          },
        ]}
      />
    </Page>
  );
}
