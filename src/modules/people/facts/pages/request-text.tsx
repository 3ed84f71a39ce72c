import type { ReactNode } from 'react';
import { formatDateZh, todayInShanghai } from '../../../../kernel/dates.ts';

export interface RequestShown {
  readonly id: string;
  readonly title: string;
  readonly words: string;
  readonly askedAt: Date;
  readonly outcome: 'corrected' | 'kept' | null;
  readonly answer: string | null;
  readonly answeredAt: Date | null;
}

const day = (at: Date) => formatDateZh(todayInShanghai(at));
const OUTCOME = { corrected: '已更正', kept: '没有改' } as const;

/** What was asked and what was answered; below it what may be done. */
export function RequestText({
  request,
  n,
  children,
}: {
  readonly request: RequestShown;
  readonly n: number;
  readonly children?: ReactNode;
}) {
  const { outcome, answeredAt } = request;
  return (
    <article aria-label={`第 ${n} 个请求：${request.title}`}>
      <h3>{`第 ${n} 个：${request.title}，${day(request.askedAt)}提的`}</h3>
      <p>{`说的是：${request.words}`}</p>
      {outcome && answeredAt ? (
        <p>{`${OUTCOME[outcome]}，${day(answeredAt)}答复：${request.answer}`}</p>
      ) : (
        <p>还没有答复。</p>
      )}
      {children}
    </article>
  );
}
