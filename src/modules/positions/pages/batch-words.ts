import { formatDateZh, todayInShanghai } from '../../../kernel/dates.ts';
import type { PreviewKind } from '../queries/imports.ts';
import type { RowVerdict } from '../tables.ts';

export const BATCH_STATES = {
  staged: { title: '等待导入', tone: 'waiting' },
  applied: { title: '已导入', tone: 'good' },
  undone: { title: '已撤销', tone: 'neutral' },
} as const;

export const VERDICTS: Record<RowVerdict, { title: string; tone: 'good' | 'neutral' | 'bad' }> = {
  new: { title: '新岗位', tone: 'good' },
  same: { title: '库里已有', tone: 'neutral' },
  repeated: { title: '文件里重复', tone: 'neutral' },
  bad: { title: '要修改', tone: 'bad' },
};

export const KIND_WORDS: Record<PreviewKind, string> = {
  all: '全部行',
  new: '新岗位',
  doubtful: '职业拿不准的',
  outside: '外省的',
  same: '重复的',
  bad: '要修改的',
};

/** Day of an instant in Shanghai, in words. */
export function dayWords(at: Date | string | null): string {
  return at === null ? '' : formatDateZh(todayInShanghai(new Date(at)));
}
