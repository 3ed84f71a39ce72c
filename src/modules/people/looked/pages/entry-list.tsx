import type { ReactNode } from 'react';
import { formatDateZh, plainDate } from '../../../../kernel/dates.ts';
import { EmptyState } from '../../../../platform/ui/index.ts';
import type { Entry } from '../entries.ts';
import { purposeWords, whatWords, whoWords } from '../words.ts';

const clock = new Intl.DateTimeFormat('zh-CN', {
  hour: '2-digit',
  minute: '2-digit',
  hourCycle: 'h23',
  timeZone: 'Asia/Shanghai',
});

interface Props {
  readonly entries: readonly Entry[];
  readonly titles: Readonly<Record<string, string>>;
  /** What one may do about an entry. */
  readonly more?: (entry: Entry) => ReactNode;
}

/** The trail by day, newest day first. */
export function EntryList({ entries, titles, more }: Props) {
  if (entries.length === 0) return <EmptyState title="没有记录" />;
  return [...Map.groupBy(entries, (entry) => entry.on)].map(([day, ofDay]) => (
    <section key={day}>
      <h2>{formatDateZh(plainDate(day))}</h2>
      <ul>
        {ofDay.map((entry) => {
          const purpose = purposeWords(entry);
          return (
            <li key={entry.id}>
              <p>
                <time dateTime={entry.at.toISOString()}>{clock.format(entry.at)}</time>
                {` ${whoWords(entry)}${whatWords(entry, titles)}。${purpose ? `说的理由：${purpose}。` : ''}`}
              </p>
              {entry.question && <p>{`问：${entry.question}`}</p>}
              {entry.question && <p>{entry.answer ? `答：${entry.answer}` : '还在等答复。'}</p>}
              {more?.(entry)}
            </li>
          );
        })}
      </ul>
    </section>
  ));
}

/** Titles of all operations, by name, for the words of an entry. */
export function titlesOf(
  modules: readonly { operations: readonly { name: string; title: string }[] }[],
): Record<string, string> {
  return Object.fromEntries(modules.flatMap((m) => m.operations.map((op) => [op.name, op.title])));
}
