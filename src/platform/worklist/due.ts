import { daysBetween, plainDate, type PlainDate } from '../../kernel/dates.ts';

/** When work is to be done, seen from today: past its day, today, within seven days, later, or whenever. */
export const DUES = ['overdue', 'today', 'week', 'later', 'open'] as const;
export type Due = (typeof DUES)[number];

export const DUE_WORDS: Readonly<Record<Due, string>> = {
  overdue: '已过期',
  today: '今天到期',
  week: '7 天内到期',
  later: '以后到期',
  open: '没有期限',
};

/** Days that count as soon. */
export const SOON_DAYS = 7;

/** How near a deadline is, in words that need no calendar. */
export function dueSentence(dueOn: string | null, today: PlainDate): string {
  if (dueOn === null) return DUE_WORDS.open;
  const left = daysBetween(today, plainDate(dueOn));
  if (left < 0) return `已过期 ${-left} 天`;
  return left === 0 ? DUE_WORDS.today : `还有 ${left} 天`;
}

/** How long something has waited. */
export function sinceSentence(since: string, today: PlainDate): string {
  const days = daysBetween(plainDate(since), today);
  return days <= 0 ? '今天开始' : `等了 ${days} 天`;
}
