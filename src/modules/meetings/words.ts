import type { Apart } from '../matching/index.ts';
import type { GuestState, InterviewResult, InterviewState, MeetingKind, PlanWhy } from './tables.ts';
import type { StatusTone } from '../../platform/ui/index.ts';

export const KIND_WORDS: Readonly<Record<MeetingKind, string>> = {
  FAIR: '招聘会',
  BATCH: '集中面谈（不公开）',
};

export const GUEST_WORDS: Readonly<Record<GuestState, { title: string; tone: StatusTone }>> = {
  invited: { title: '等答复', tone: 'waiting' },
  accepted: { title: '答应来', tone: 'info' },
  declined: { title: '不来', tone: 'neutral' },
  arrived: { title: '已签到', tone: 'good' },
  absent: { title: '没来', tone: 'bad' },
};

export const STATE_WORDS: Readonly<Record<InterviewState, string>> = {
  planned: '没到时间',
  done: '谈过了',
  missed: '没谈成',
};

export const RESULT_WORDS: Readonly<Record<InterviewResult, string>> = {
  'go-on': '双方愿意继续',
  'not-suited': '不合适',
  thinks: '还要考虑',
};

export const WHY_WORDS: Readonly<Record<PlanWhy, string>> = {
  first: '第一次排',
  anew: '全部重排',
  absent: '有人没来',
  late: '有人晚到',
  booth: '摊位提前收',
  resource: '帮助的人手变了',
  'by-hand': '手工改',
};

/** Why somebody who comes has no interview. */
export const APART_WORDS: Readonly<Record<Apart, string>> = {
  enough: '面谈已经够多了',
  'never-both-there': '在的时间和摊位对不上',
  'resource-short': '要的帮助，人手不够',
  'booth-full': '合适的摊位排满了',
  'times-clash': '空的时间和摊位对不上',
};
