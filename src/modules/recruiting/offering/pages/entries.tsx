import { formatDateZh } from '../../../../kernel/dates.ts';
import { Button, DataTable, Form, StatusTag } from '../../../../platform/ui/index.ts';
import type { Offering } from '../queries.ts';
import { DECLINE_WORDS, ENTRY_STATES } from '../states.ts';

type Entry = Offering['entries'][number];
interface Props {
  readonly round: Offering;
}

/** What came of it, in one line. */
function came(entry: Entry): string {
  const parts = [
    entry.state === 'offered' && entry.dueOn !== null && `${formatDateZh(entry.dueOn)}以前答复`,
    entry.reason !== null && DECLINE_WORDS[entry.reason],
    entry.note,
    entry.answeredAs === 'staff' && '工作人员替本人登记',
  ];
  return parts.filter(Boolean).join('，');
}

/** The way back for somebody who was left out. */
function PutBack({ entry }: { readonly entry: Entry }) {
  return (
    <Form hidden={{ move: 'back', entryId: entry.id }} label={`还是问${entry.name}`}>
      <Button kind="secondary">
        还是问<span className="vh">{entry.name}</span>
      </Button>
    </Form>
  );
}

/** Everybody on the list in the stated order, each with what placed them there. */
export function EntryTable({ round }: Props) {
  const open = round.state !== 'ended';
  return (
    <DataTable<Entry>
      caption="名单，按顺序"
      rows={round.entries}
      rowKey={(row) => row.id}
      empty="现在没有符合条件、又没有工作、又登记了想工作的人。可以直接向所有人开放。"
      columns={[
        { key: 'place', title: '第几位', cell: (row) => String(row.place) },
        {
          key: 'name',
          title: '姓名',
          cell: (row) => <a href={`/people/${row.personId}`}>{row.name}</a>,
          rowHeader: true,
        },
        { key: 'why', title: '为什么排在这里', cell: (row) => row.why.join('，') },
        {
          key: 'state',
          title: '状态',
          cell: (row) => (
            <>
              <StatusTag tone={ENTRY_STATES[row.state].tone}>{ENTRY_STATES[row.state].title}</StatusTag>
              {` ${came(row)}`}
            </>
          ),
        },
        {
          key: 'next',
          title: '可以做什么',
          cell: (row) => {
            if (row.state === 'offered') return <a href={`/offers/${row.id}`}>替{row.name}登记答复</a>;
            if (row.referralId !== null) return <a href={`/referrals/${row.referralId}`}>{row.name}的推荐</a>;
            return open && row.state === 'left-out' ? <PutBack entry={row} /> : '不用做什么';
          },
        },
      ]}
    />
  );
}
