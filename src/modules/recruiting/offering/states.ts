import type { ProcedureState } from '../../../platform/procedure/index.ts';

export type OfferingState = 'prepared' | 'running' | 'ended';
export type EntryState =
  | 'waiting'
  | 'left-out'
  | 'offered'
  | 'accepted'
  | 'declined'
  | 'lapsed'
  | 'withdrawn'
  | 'hired'
  | 'fell-through';
export type EndedWhy = 'filled' | 'exhausted' | 'time' | 'stopped' | 'closed';

export const OFFERING_STATES: Readonly<Record<OfferingState, ProcedureState>> = {
  prepared: { title: '名单排好了', tone: 'draft' },
  running: { title: '正在一个一个问', tone: 'info' },
  ended: { title: '办完了', tone: 'neutral', final: true },
};

export const ENTRY_STATES: Readonly<Record<EntryState, ProcedureState>> = {
  waiting: { title: '还没轮到', tone: 'neutral' },
  'left-out': { title: '这次不问', tone: 'neutral' },
  offered: { title: '等本人答复', tone: 'waiting' },
  accepted: { title: '愿意去', tone: 'good' },
  declined: { title: '不去', tone: 'neutral' },
  lapsed: { title: '到期没有答复', tone: 'neutral' },
  withdrawn: { title: '不用答复了', tone: 'neutral' },
  hired: { title: '已录用', tone: 'good' },
  'fell-through': { title: '愿意去，没有录用', tone: 'neutral' },
};

export const ENDED_WORDS: Readonly<Record<EndedWhy, string>> = {
  filled: '招满了',
  exhausted: '名单上的人都问过了',
  time: '先给的时间到了',
  stopped: '工作人员停下了',
  closed: '岗位关闭了',
};

/** Why somebody does not go, in words that ask nothing about health. */
export const DECLINE_WORDS = {
  'too-far': '太远',
  wage: '工资不合适',
  hours: '时间不合适',
  'not-wanted': '不想做这种工作',
  later: '现在还不能去，以后再说',
  other: '别的原因',
} as const;
export type DeclineReason = keyof typeof DECLINE_WORDS;
export const DECLINE_REASONS = Object.keys(DECLINE_WORDS) as [DeclineReason, ...DeclineReason[]];
