import { PURPOSES, REVEALABLE } from '../queries/reveal.ts';
import type { Entry } from './entries.ts';

const CAPACITY = { self: null, guardian: '监护人', helper: '帮忙的人' } as const;
const CLASS: Readonly<Record<string, string>> = {
  write: '办了',
  'sensitive-read': '看了',
  read: '看了',
  refused: '想看，被拒绝了',
  security: '安全事项',
};

/** Who, in one line: 你自己; 林某（监护人）; 张某（福州市鼓楼区，县级就业服务经办）. */
export function whoWords({ who, own, capacity }: Entry): string {
  if (own) return '你自己';
  const kind = capacity === null ? null : CAPACITY[capacity];
  const inside = kind ?? [who.office, who.role].filter(Boolean).join('，');
  return `${who.name}（${inside}）`;
}

/** What was done, in the operation's own title; a revealed number says which. */
export function whatWords(entry: Entry, titles: Readonly<Record<string, string>>): string {
  const title = titles[entry.action] ?? '系统操作';
  const field = entry.field && REVEALABLE[entry.field as keyof typeof REVEALABLE];
  return `${CLASS[entry.class] ?? ''}：${title}${field ? `（${field}）` : ''}`;
}

/** Why, where it was said. */
export function purposeWords({ purpose }: Entry): string | null {
  return purpose === null ? null : (PURPOSES[purpose as keyof typeof PURPOSES] ?? purpose);
}
