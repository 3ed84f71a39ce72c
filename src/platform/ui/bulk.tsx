import type { ReactNode } from 'react';
import { Button, ButtonLink } from './button.tsx';
import { DataTable } from './data-table.tsx';
import { StatusTag } from './status-tag.tsx';

export interface BulkItem {
  readonly id: string;
  readonly title: string;
  readonly href: string;
  /** What will happen to it, or why it will probably be refused. */
  readonly what: string;
}

export type BulkConfirmProps = {
  /** Name under which the ids are posted. */
  readonly name: string;
  readonly items: readonly BulkItem[];
  /** What happens and whether it can be undone. */
  readonly children: ReactNode;
  /** The verb again: 核实这 3 条. */
  readonly submit: string;
  readonly cancelHref: string;
};

/**
 * Asks once more before several records are acted on. Acceptance: each record is listed with what will happen to it; nothing
 * has happened yet; the button says the act and the number; the server judges each record by itself afterwards.
 */
export function BulkConfirm({ name, items, children, submit, cancelHref }: BulkConfirmProps) {
  return (
    <>
      {children}
      <DataTable<BulkItem>
        caption="选中的记录和要做的事"
        captionHidden
        rows={items}
        rowKey={(item) => item.id}
        columns={[
          { key: 'title', title: '记录', cell: (item) => <a href={item.href}>{item.title}</a> },
          { key: 'what', title: '要做的事', cell: (item) => item.what },
        ]}
        empty="没有选中记录。请返回列表，先在记录前打勾。"
      />
      {items.length > 0 ? (
        <form method="post">
          {items.map((item) => (
            <input key={item.id} type="hidden" name={`${name}[]`} value={item.id} />
          ))}
          <div className="buttons">
            <Button>{submit}</Button>
            <Back href={cancelHref} />
          </div>
        </form>
      ) : (
        <Back href={cancelHref} />
      )}
    </>
  );
}

function Back({ href }: { readonly href: string }) {
  return (
    <ButtonLink kind="secondary" href={href}>
      不做，返回
    </ButtonLink>
  );
}

export interface BulkOutcome {
  readonly id: string;
  readonly title: string;
  readonly href: string;
  readonly ok: boolean;
  /** 已核实, or the sentence of the refusal. */
  readonly said: string;
}

/** How many were done and how many refused, for the title: 2 条办成，1 条没有办成. */
export function bulkSummary(outcomes: readonly BulkOutcome[]): string {
  const done = outcomes.filter((outcome) => outcome.ok).length;
  const refused = outcomes.length - done;
  if (refused === 0) return `${done} 条都办成了`;
  return done === 0 ? `${refused} 条都没有办成` : `${done} 条办成，${refused} 条没有办成`;
}

/** What became of each record, the refused ones first, since they still want something. */
export function BulkResult({ outcomes }: { readonly outcomes: readonly BulkOutcome[] }) {
  return (
    <DataTable<BulkOutcome>
      caption="每条记录的结果"
      captionHidden
      rows={outcomes.toSorted((a, b) => Number(a.ok) - Number(b.ok))}
      rowKey={(outcome) => outcome.id}
      columns={[
        { key: 'title', title: '记录', cell: (outcome) => <a href={outcome.href}>{outcome.title}</a> },
        {
          key: 'result',
          title: '结果',
          cell: ({ ok }) => <StatusTag tone={ok ? 'good' : 'bad'}>{ok ? '已办' : '没有办成'}</StatusTag>,
        },
        { key: 'said', title: '说明', cell: (outcome) => outcome.said },
      ]}
    />
  );
}
