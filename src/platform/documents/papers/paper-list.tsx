import { formatDateZh, todayInShanghai } from '../../../kernel/dates.ts';
import type { FileState } from '../../files/index.ts';
import {
  DataTable,
  Disclosure,
  EmptyState,
  Form,
  StatusTag,
  TextField,
  type StatusTone,
} from '../../ui/index.ts';
import type { FieldError, FormValues } from '../../ui/index.ts';

const STATES: Record<FileState, { tone: StatusTone; text: string }> = {
  ready: { tone: 'good', text: '已上传' },
  unchecked: { tone: 'good', text: '已上传，没有查毒' },
  held: { tone: 'waiting', text: '正在查毒' },
  infected: { tone: 'bad', text: '有病毒，已隔离' },
  removed: { tone: 'neutral', text: '已删除' },
};

/** 812 KB, 3.4 MB. */
export function sizeText(bytes: number): string {
  return bytes < 1_000_000
    ? `${Math.max(1, Math.round(bytes / 1000))} KB`
    : `${(bytes / 1_000_000).toFixed(1)} MB`;
}

/** One line: what the paper is, and where it stands. */
export interface ListedPaper {
  readonly id: string;
  readonly title: string;
  /** Address that opens it. */
  readonly href: string;
  /** A word beside the title: when it was issued, what was noted. */
  readonly note?: string | null;
  readonly size: number | null;
  readonly at: Date;
  readonly mine: boolean;
  /** Null: another region keeps the file now. */
  readonly state: FileState | null;
  /** Why it was removed. */
  readonly removed: string | null;
  readonly removable: boolean;
}

interface RemoveForm {
  /** Where the form posts to, `{ step: 'remove', [field]: id, reason }`. */
  readonly action: string;
  readonly field: string;
  readonly refused: { id: string; errors: readonly FieldError[]; values: FormValues } | undefined;
}

interface PaperListProps {
  readonly caption: string;
  readonly papers: readonly ListedPaper[];
  readonly remove: RemoveForm;
}

function Remove({ paper, form }: { readonly paper: ListedPaper; readonly form: RemoveForm }) {
  const { refused } = form;
  const again = refused?.id === paper.id ? { errors: refused.errors, values: refused.values } : {};
  const what = `删除“${paper.title}”`;
  return (
    <Disclosure summary={what} open={refused?.id === paper.id}>
      <Form
        action={form.action}
        submit="删除这份材料"
        label={what}
        hidden={{ step: 'remove', [form.field]: paper.id }}
        {...again}
      >
        <TextField
          name="remove-reason"
          label="为什么删除"
          hint="至少 4 个字。文件会封存，不再打开。"
          required
          maxLength={300}
        />
      </Form>
    </Disclosure>
  );
}

function Title({ paper }: { readonly paper: ListedPaper }) {
  const opens = paper.state === 'ready' || paper.state === 'unchecked';
  return (
    <>
      {opens ? <a href={paper.href}>{paper.title}</a> : paper.title}
      {paper.note && <p className="hint">{paper.note}</p>}
    </>
  );
}

function Standing({ paper: { state, removed } }: { readonly paper: ListedPaper }) {
  if (state === null) return <StatusTag tone="info">由现在的地区保管</StatusTag>;
  return (
    <>
      <StatusTag tone={STATES[state].tone}>{STATES[state].text}</StatusTag>
      {removed && <p className="hint">原因：{removed}</p>}
    </>
  );
}

/** Files of a record: what, how large, when, by whom, where it stands, and how to take it away. */
export function PaperList({ caption, papers, remove }: PaperListProps) {
  return (
    <DataTable
      caption={caption}
      captionHidden
      rows={papers}
      rowKey={(paper) => paper.id}
      empty={<EmptyState title="还没有材料。">可以在下面上传。</EmptyState>}
      columns={[
        { key: 'title', title: '材料', cell: (paper) => <Title paper={paper} /> },
        { key: 'state', title: '状态', cell: (paper) => <Standing paper={paper} /> },
        {
          key: 'size',
          title: '大小',
          numeric: true,
          cell: (paper) => (paper.size === null ? '不清楚' : sizeText(paper.size)),
        },
        { key: 'at', title: '上传日期', cell: (paper) => formatDateZh(todayInShanghai(paper.at)) },
        { key: 'by', title: '上传人', cell: (paper) => (paper.mine ? '你' : '其他工作人员') },
        {
          key: 'do',
          title: '删除',
          cell: (paper) => (paper.removable ? <Remove paper={paper} form={remove} /> : '不能删除'),
        },
      ]}
    />
  );
}
