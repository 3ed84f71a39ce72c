import { redirect, type ActionFunctionArgs, type LoaderFunctionArgs } from 'react-router';
import { formatDateZh, todayInShanghai } from '../../../kernel/dates.ts';
import { act, ask, doorOf, formInput } from '../../doors/form.ts';
import {
  Button,
  DataTable,
  EmptyState,
  formatCount,
  Notice,
  Page,
  Progress,
  StatusTag,
  type StatusTone,
} from '../../ui/index.ts';
import { cancelExport, repeatExport } from '../exports/actions.ts';
import { myExports } from '../exports/queries.ts';
import type { ExportState } from '../exports/tables.ts';
import { sizeText } from '../papers/paper-list.tsx';

export async function loader(args: LoaderFunctionArgs) {
  const door = doorOf(args);
  const rows = await ask(args, myExports, {});
  return rows.map((row) => ({
    ...row,
    why: row.problem && door.say({ problem: { kind: 'conflict', code: row.problem } }).message,
  }));
}

/** `step` says what to do with the export: cancel it, or have it again. */
export async function action(args: ActionFunctionArgs) {
  const { step, exportId } = await formInput(args.request);
  const again = step === 'repeat';
  const outcome = await act(args, again ? repeatExport : cancelExport, { exportId });
  if (outcome.ok) return redirect(`/exports?done=export-${again ? 'started' : 'cancelled'}`);
  return { problem: outcome.problem.message };
}

type Rows = Awaited<ReturnType<typeof loader>>;
type Row = Rows[number];

const STATES: Record<ExportState, { tone: StatusTone; text: string }> = {
  waiting: { tone: 'waiting', text: '在排队' },
  running: { tone: 'waiting', text: '正在生成' },
  done: { tone: 'good', text: '可以下载' },
  failed: { tone: 'bad', text: '没有成功' },
  cancelled: { tone: 'neutral', text: '已取消' },
  expired: { tone: 'neutral', text: '已到期删除' },
};

const nameOf = (row: Row) => `${row.title}（${formatCount(row.total)} 行）`;

function Step({
  row,
  step,
  text,
}: {
  readonly row: Row;
  readonly step: 'cancel' | 'repeat';
  readonly text: string;
}) {
  return (
    <form method="post">
      <input type="hidden" name="step" value={step} />
      <input type="hidden" name="exportId" value={row.id} />
      <Button kind="secondary">
        {text}
        <span className="vh">：{nameOf(row)}</span>
      </Button>
    </form>
  );
}

function Standing({ row }: { readonly row: Row }) {
  const { tone, text } = STATES[row.state];
  return (
    <>
      <StatusTag tone={tone}>{text}</StatusTag>
      {row.why && <p className="hint">{row.why}</p>}
      {row.state === 'done' && row.expiresAt && (
        <p className="hint">{formatDateZh(todayInShanghai(row.expiresAt))}删除</p>
      )}
      {row.state === 'running' && (
        <Progress
          label={`${row.title}的进度`}
          value={row.done}
          max={row.total}
          text={`已写 ${formatCount(row.done)} 行，共 ${formatCount(row.total)} 行`}
        />
      )}
    </>
  );
}

function Steps({ row }: { readonly row: Row }) {
  if (row.state === 'waiting' || row.state === 'running') return <Step row={row} step="cancel" text="取消" />;
  return (
    <>
      {row.state === 'done' && (
        <p>
          <a href={`/exports/${row.id}/file`}>
            下载 {row.format.toUpperCase()}
            {row.size !== null && `（${sizeText(row.size)}）`}
            <span className="vh">：{nameOf(row)}</span>
          </a>
        </p>
      )}
      {!row.fullNumbers && <Step row={row} step="repeat" text="再导出一次" />}
    </>
  );
}

interface Props {
  readonly loaderData: Rows;
  readonly actionData?: { problem: string };
}

/** What I asked for: how far it is, the file, and what to do with it. */
export default function Exports({ loaderData: rows, actionData }: Props) {
  const busy = rows.some((row) => row.state === 'waiting' || row.state === 'running');
  return (
    <Page
      title="我的导出"
      wide
      lead={<p>导出在后台进行，好了会通知你。{busy && <a href="/exports">看最新进度</a>}</p>}
    >
      {actionData && <Notice tone="error">{actionData.problem}</Notice>}
      <DataTable
        caption="我的导出"
        captionHidden
        rows={rows}
        rowKey={(row) => row.id}
        empty={<EmptyState title="你还没有导出过。">在列表页上点“导出”，文件会出现在这里。</EmptyState>}
        columns={[
          { key: 'title', title: '内容', cell: (row) => row.title },
          { key: 'rows', title: '行数', numeric: true, cell: (row) => formatCount(row.total) },
          { key: 'numbers', title: '号码', cell: (row) => (row.fullNumbers ? '完整' : '只显示一部分') },
          { key: 'at', title: '申请日期', cell: (row) => formatDateZh(todayInShanghai(row.madeAt)) },
          { key: 'state', title: '状态', cell: (row) => <Standing row={row} /> },
          { key: 'do', title: '操作', cell: (row) => <Steps row={row} /> },
        ]}
      />
    </Page>
  );
}
