import { formatDateZh, plainDate } from '../../kernel/dates.ts';
import type { TimelineLine } from '../module/index.ts';
import { Timeline } from './timeline.tsx';

/** Newest first, and of one day in the order in which the rooms tell it. */
export function newestFirst(lines: readonly TimelineLine[]): TimelineLine[] {
  return lines.toSorted((a, b) => (a.date < b.date ? 1 : a.date > b.date ? -1 : 0));
}

/** What the rooms have to say about what happened, in one line of time. */
export function SlotTimeline({
  lines,
  label,
}: {
  readonly lines: readonly TimelineLine[];
  readonly label: string;
}) {
  return (
    <Timeline
      label={label}
      items={newestFirst(lines).map((line) => ({
        key: `${line.key} ${line.title}`,
        date: line.date,
        when: formatDateZh(plainDate(line.date)),
        title: line.href ? <a href={line.href}>{line.title}</a> : line.title,
        ...(line.text !== undefined && { body: line.text }),
        ...(line.source !== undefined && { source: line.source }),
      }))}
    />
  );
}
