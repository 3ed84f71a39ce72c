import { addDays, dateOf, type PlainDate } from './dates.ts';

/** A year, one of its quarters or one of its months; `first` and `last` are both included. */
export interface Period {
  readonly kind: 'year' | 'quarter' | 'month';
  readonly year: number;
  /** 1 to 4 for a quarter, 1 to 12 for a month; 0 for a year. */
  readonly index: number;
  readonly first: PlainDate;
  readonly last: PlainDate;
}

const QUARTERS = ['一', '二', '三', '四'];
const YEAR = /^(\d{4})\s*年?(?:全年)?$/;
const QUARTER = /^(\d{4})\s*年?\s*-?\s*(?:[Qq]([1-4])|第?([一二三四1-4])\s*季度?)$/;
const MONTH = /^(\d{4})\s*[-/.年]\s*(\d{1,2})\s*月?$/;

function periodOf(kind: Period['kind'], year: number, index: number): Period | null {
  const months = { year: 12, quarter: 3, month: 1 }[kind];
  const start = kind === 'year' ? 1 : kind === 'quarter' ? 3 * index - 2 : index;
  const first = dateOf(year, start, 1);
  const after =
    start + months > 12 ? dateOf(year + 1, start + months - 12, 1) : dateOf(year, start + months, 1);
  return first && after && { kind, year, index, first, last: addDays(after, -1) };
}

/**
 * A period as people write it: 2024, 2024年, 2024Q1, 2024-Q1, 2024年第一季度, 2024年1季度, 2024-3, 2024/03, 2024年3月, also full
 * width. Null for anything else.
 */
export function parsePeriod(text: string): Period | null {
  if (text.length > 40) return null;
  const plain = text.normalize('NFKC').trim();
  const year = YEAR.exec(plain);
  if (year) return periodOf('year', Number(year[1]), 0);
  const quarter = QUARTER.exec(plain);
  if (quarter) {
    const written = quarter[2] ?? quarter[3] ?? '';
    const index = QUARTERS.indexOf(written) + 1 || Number(written);
    return periodOf('quarter', Number(quarter[1]), index);
  }
  const month = MONTH.exec(plain);
  return month && periodOf('month', Number(month[1]), Number(month[2]));
}

/** Short form for an address: 2024, 2024-Q1, 2024-03; parsePeriod reads it back. */
export function periodCode({ kind, year, index }: Period): string {
  const start = String(year).padStart(4, '0');
  if (kind === 'year') return start;
  return kind === 'quarter' ? `${start}-Q${index}` : `${start}-${String(index).padStart(2, '0')}`;
}

/** As read: 2024年, 2024年第一季度, 2024年3月. */
export function periodWords({ kind, year, index }: Period): string {
  if (kind === 'year') return `${year}年`;
  return kind === 'quarter' ? `${year}年第${QUARTERS[index - 1]}季度` : `${year}年${index}月`;
}
