import { formatDateZh, plainDate } from '../../kernel/dates.ts';
import type { Level } from './signals.ts';
import type { ActKind, Cause, WarningResult } from './tables.ts';

const keys = <K extends string>(table: Readonly<Record<K, unknown>>) => Object.keys(table) as [K, ...K[]];

export const CAUSE_WORDS: Readonly<Record<Cause, string>> = {
  ended: '已经离岗',
  withdrawn: '就业登记撤回了',
  corrected: '就业登记更正了',
  death: '报告说人去世了',
};

export const LEVEL_WORDS: Readonly<Record<Level, { title: string; tone: 'bad' | 'waiting' | 'info' }>> = {
  urgent: { title: '马上处理', tone: 'bad' },
  act: { title: '要处理', tone: 'waiting' },
  look: { title: '要留意', tone: 'info' },
};

export const ACT_WORDS: Readonly<Record<ActKind, string>> = {
  'talk-person': '和本人谈过',
  'talk-employer': '和单位谈过',
  accommodation: '落实了便利',
  referred: '转给别的部门',
};
export const ACT_CODES = keys(ACT_WORDS);

export const RESULT_WORDS: Readonly<Record<WarningResult, string>> = {
  stays: '留下继续干',
  arranged: '问题解决了',
  left: '人还是走了',
  'no-problem': '其实没有问题',
};
export const RESULT_CODES = keys(RESULT_WORDS);

export const SAID_BY_WORDS = { staff: '工作人员回访', person: '本人说的', employer: '单位说的' } as const;

/** 第 3 个月. */
export const pointWords = (months: number) => `第 ${months} 个月`;

export const dateWords = (text: string) => formatDateZh(plainDate(text));
