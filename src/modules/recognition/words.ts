import { END_CAUSES, recognitionProcedure, type EndCause, type RecognitionState } from './procedure.ts';
import type { RecognitionStepTable } from './tables.ts';
import type { Verdict } from './rules.ts';

/** What happened, in words that the person may read too. */
const MOVES: Readonly<Record<RecognitionStepTable['move'], string>> = {
  apply: '提出申请',
  check: '乡镇（街道）核对无误，报到县里',
  return: '退回，要补材料',
  resubmit: '补好了，再次交上去',
  recognise: '予以认定',
  refuse: '不予认定',
  object: '提出异议',
  grant: '异议成立，予以认定',
  uphold: '复核后维持原决定',
  withdraw: '本人撤回',
  revoke: '认定被撤销',
  end: '认定结束',
  restore: '恢复认定',
  reopen: '重新办理',
  lapse: '到期没有补材料，申请失效',
};
export const movedText = (move: RecognitionStepTable['move']): string => MOVES[move];

export const DONE_AS = {
  self: '本人',
  guardian: '监护人',
  helper: '帮忙的人',
  staff: '工作人员',
  house: '系统按规定',
} as const;

export const VERDICT_WORDS: Readonly<Record<Verdict, { text: string; tone: 'good' | 'bad' | 'waiting' }>> = {
  yes: { text: '符合', tone: 'good' },
  no: { text: '不符合', tone: 'bad' },
  unknown: { text: '还不清楚', tone: 'waiting' },
};

/** Why a recognition ended, as a sentence of its own; empty where it has not. */
export const causeText = (cause: EndCause | null): string => (cause === null ? '' : END_CAUSES[cause]);

export const stateTitle = (state: RecognitionState): string => recognitionProcedure.states[state].title;

/** 是, 否, or that nobody has said. */
export function saidText(said: boolean | null): string {
  return said === null ? '没有说' : said ? '有' : '没有';
}
