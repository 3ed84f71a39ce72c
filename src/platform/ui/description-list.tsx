import type { ReactNode } from 'react';

export type Description = {
  readonly term: string;
  /** null, undefined or '' reads 未填写. */
  readonly value: ReactNode;
  /** Where the value came from, such as 花名册，2024年3月1日. */
  readonly source?: ReactNode;
  readonly change?: { readonly href: string; readonly text?: string };
};

/** What is known, term by term, each with its own way to change it. */
export function DescriptionList({ items }: { readonly items: readonly Description[] }) {
  return (
    <dl className="description">
      {items.map(({ term, value, source, change }) => (
        <div className="description-row" key={term}>
          <dt>{term}</dt>
          <dd>
            {value === null || value === undefined || value === '' ? (
              <span className="unknown">未填写</span>
            ) : (
              value
            )}
            {source && <div className="description-source">{source}</div>}
          </dd>
          {change && (
            <dd className="description-change">
              <a href={change.href}>
                {change.text ?? '修改'}
                <span className="vh">{term}</span>
              </a>
            </dd>
          )}
        </div>
      ))}
    </dl>
  );
}
