import type { ReactNode } from 'react';

export type TimelineItem = {
  readonly key: string;
  /** YYYY-MM-DD, for the time element. */
  readonly date: string;
  /** As read: 2024年3月1日. */
  readonly when: string;
  readonly title: ReactNode;
  readonly body?: ReactNode;
  /** Who said so: 花名册导入, 企业上报. */
  readonly source?: string;
};

/** What happened, newest first, each with its date and source. */
export function Timeline({
  items,
  label,
}: {
  readonly items: readonly TimelineItem[];
  readonly label: string;
}) {
  return (
    <ol className="timeline" aria-label={label}>
      {items.map((item) => (
        <li key={item.key}>
          <time dateTime={item.date}>{item.when}</time>
          <div className="timeline-body">
            <p className="timeline-title">{item.title}</p>
            {item.body && <div>{item.body}</div>}
            {item.source && <p className="timeline-source">来源：{item.source}</p>}
          </div>
        </li>
      ))}
    </ol>
  );
}
