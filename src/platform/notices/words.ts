import type { Context } from '../action/index.ts';
import type { NoticeDetail } from './declare.ts';
import { openParams } from './sealed.ts';

/** A notice or letter as its reader sees it. */
export interface Words {
  title: string;
  text: string;
  details: readonly NoticeDetail[];
}

interface Row {
  id: string;
  kind: string;
  params: Buffer;
}

const GONE: Words = { title: '一条旧通知', text: '不用做什么。这类通知已经不用了。', details: [] };

/** Makes the words of a kept notice or letter. */
export function wordsOf(
  ctx: Pick<Context, 'cipher' | 'params'>,
  table: 'notice' | 'letter',
  row: Row,
): Words {
  const kind = ctx.params.notices.book.kind(row.kind);
  if (!kind) return GONE;
  // The kind's own declaration made these parameters; the book has erased their type.
  const params = openParams(ctx.cipher, table, row.id, row.params) as never;
  return { title: kind.title, text: kind.text(params), details: kind.details?.(params) ?? [] };
}
