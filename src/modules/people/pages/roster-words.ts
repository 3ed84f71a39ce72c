import { formatDateZh, todayInShanghai } from '../../../kernel/dates.ts';
import type { BatchState, Verdict } from '../roster/tables.ts';

interface Face {
  title: string;
  tone: 'good' | 'waiting' | 'bad' | 'info' | 'neutral';
}

export const BATCH_FACES: Readonly<Record<BatchState, Face>> = {
  uploaded: { title: '正在检查', tone: 'waiting' },
  checked: { title: '等你确认', tone: 'waiting' },
  applying: { title: '正在导入', tone: 'waiting' },
  applied: { title: '已导入', tone: 'good' },
  undoing: { title: '正在撤销', tone: 'waiting' },
  undone: { title: '已撤销', tone: 'neutral' },
  failed: { title: '没有读成', tone: 'bad' },
};

export const VERDICT_FACES: Readonly<Record<Verdict, Face>> = {
  new: { title: '新的人', tone: 'good' },
  changed: { title: '有变化', tone: 'info' },
  same: { title: '没有变化', tone: 'neutral' },
  conflict: { title: '要人核实', tone: 'waiting' },
  error: { title: '要修改', tone: 'bad' },
};

export const VERDICT_ORDER = [
  'new',
  'changed',
  'same',
  'conflict',
  'error',
] as const satisfies readonly Verdict[];

export const UNDO_WORDS: Readonly<Record<string, string>> = {
  'changed-since': '导入以后又有改动，没有撤销。',
  'in-use': '已有评估、推荐或就业记录，没有撤销。',
};

/** Day of an instant in Shanghai, in words. */
export function dayWords(at: Date | string): string {
  return formatDateZh(todayInShanghai(new Date(at)));
}
