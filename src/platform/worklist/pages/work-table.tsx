import { formatDateZh, plainDate } from '../../../kernel/dates.ts';
import type { Refusal } from '../../../kernel/problem.ts';
import { DataTable, formatCount, StatusTag } from '../../ui/index.ts';
import { dueSentence, sinceSentence } from '../due.ts';
import type { openWorklist } from '../open.ts';
import { workAddress } from './work-nav.tsx';

export type Worklist = Exclude<Awaited<ReturnType<typeof openWorklist.run>>, Refusal>;
type Row = Worklist['rows'][number];

/** The deadline as a day and in words; what is late carries its mark beside the word. */
function DueCell({ row, today }: { readonly row: Row; readonly today: Worklist['today'] }) {
  const words = dueSentence(row.dueOn, today);
  if (row.dueOn === null) return words;
  return (
    <>
      {row.dueOn <= today ? (
        <StatusTag tone={row.dueOn < today ? 'bad' : 'waiting'}>{words}</StatusTag>
      ) : (
        words
      )}
      <br />
      <time dateTime={row.dueOn}>{formatDateZh(plainDate(row.dueOn))}</time>
    </>
  );
}

/** What waits, the earliest deadline first; the name opens the record where it is done. */
export function WorkTable({ work }: { readonly work: Worklist }) {
  const kind = work.kinds.find((k) => k.kind === work.kind)?.title ?? '待办';
  return (
    <>
      <h2 id="work-title">{`${kind}：${formatCount(work.total)} 件`}</h2>
      <DataTable<Row>
        caption={`${kind}，期限早的在前`}
        captionHidden
        rows={work.rows}
        rowKey={(row) => `${row.kind} ${row.id}`}
        empty="这里没有等你办的事。换一个事项或者地区看看。"
        columns={[
          {
            key: 'title',
            title: '谁或什么',
            rowHeader: true,
            cell: (row) => (
              <>
                <a href={row.href}>{row.title}</a>
                {row.text && <span className="work-text">{row.text}</span>}
              </>
            ),
          },
          ...(work.kind === null ? [{ key: 'kind', title: '事项', cell: (row: Row) => row.kind }] : []),
          {
            key: 'state',
            title: '状态',
            cell: (row) => <StatusTag tone={row.state.tone}>{row.state.title}</StatusTag>,
          },
          { key: 'due', title: '期限', cell: (row) => <DueCell row={row} today={work.today} /> },
          { key: 'since', title: '等了多久', cell: (row) => sinceSentence(row.since, work.today) },
          { key: 'region', title: '地区', cell: (row) => row.region ?? '' },
        ]}
      />
      {(work.next !== null || work.paged) && (
        <nav className="pagination" aria-label="翻页">
          {work.paged && <a href={workAddress(work, {})}>回到开头</a>}
          {work.next !== null && (
            <a href={workAddress(work, { after: work.next })} rel="next">
              下一页
            </a>
          )}
        </nav>
      )}
    </>
  );
}
