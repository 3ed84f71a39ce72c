import type { ReactNode } from 'react';

export type FigureProps = {
  readonly label: string;
  /** Numbers are grouped: 12,345. */
  readonly value: number | string;
  readonly unit?: string;
  /** The rows it counts. */
  readonly href?: string;
  /** What it means, in one sentence. */
  readonly sentence?: ReactNode;
};

/** A large number that opens to its rows. */
export function Figure({ label, value, unit, href, sentence }: FigureProps) {
  const number = (
    <>
      <span className="figure-label">{label}</span>{' '}
      <span className="figure-value">
        {typeof value === 'number' ? formatCount(value) : value}
        {unit && <span className="figure-unit"> {unit}</span>}
      </span>
    </>
  );
  return (
    <div className="figure">
      {href ? <a href={href}>{number}</a> : <p>{number}</p>}
      {sentence && <p className="figure-sentence">{sentence}</p>}
    </div>
  );
}

/** Figures side by side. */
export function Figures({ children }: { readonly children: ReactNode }) {
  return <div className="figures">{children}</div>;
}

/** A whole number with thousands grouped, as a screen reader reads best: 12,345. */
export function formatCount(value: number): string {
  return new Intl.NumberFormat('zh-CN').format(value);
}
