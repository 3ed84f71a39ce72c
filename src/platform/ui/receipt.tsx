import type { ReactNode } from 'react';
import { Icon } from './icon.tsx';

export type ReceiptProps = {
  /** What was done: 已登记. */
  readonly title: string;
  /** Digits only. */
  readonly number: string;
  /** As read: 2024年6月3日. */
  readonly date: string;
  /** Whom to ask, and what comes next. */
  readonly children: ReactNode;
};

/** Digits in groups of four, which readers say as digits: 1717 3800 0000 0042. */
export function inFours(digits: string): string {
  return digits.replace(/(\d{4})(?=\d)/g, '$1 ');
}

/** What one takes along after sending: number, date, whom to ask. Acceptance: a heading, the number as text in fours. */
export function Receipt({ title, number, date, children }: ReceiptProps) {
  return (
    <section className="receipt">
      <h2>
        <Icon name="good" />
        {title}
      </h2>
      <p className="receipt-number">
        回执编号：<strong>{inFours(number)}</strong>
      </p>
      <p>日期：{date}</p>
      {children}
    </section>
  );
}
