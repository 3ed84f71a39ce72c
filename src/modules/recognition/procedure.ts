import { OFFICE_STAFF, OFFICERS, STAFF } from '../../platform/access/roles.ts';
import { defineProcedure } from '../../platform/procedure/index.ts';

export type RecognitionState =
  | 'applied'
  | 'supplement'
  | 'checked'
  | 'recognised'
  | 'refused'
  | 'objected'
  | 'upheld'
  | 'revoked'
  | 'ended'
  | 'withdrawn'
  | 'lapsed';

export type RecognitionMove =
  | 'check'
  | 'return'
  | 'resubmit'
  | 'recognise'
  | 'refuse'
  | 'object'
  | 'grant'
  | 'uphold'
  | 'withdraw'
  | 'revoke'
  | 'end'
  | 'restore'
  | 'reopen'
  | 'lapse';

/** Why a recognition no longer holds. */
export const END_CAUSES = {
  hired: '已经稳定就业',
  expired: '有效期满',
  certificate: '残疾人证不再有效',
  pension: '已到退休年龄，或开始领养老金',
  died: '本人去世',
  renewed: '已经续认定',
  withdrawn: '本人不要了',
  revoked: '认定被撤销',
  other: '其他原因',
} as const;
export type EndCause = keyof typeof END_CAUSES;

/** Who takes applications: everybody of the offices, the village helper too. */
export const TAKERS = STAFF;
/** Who looks at an application first: the township, or the county where it has nobody. */
export const CHECKERS = OFFICE_STAFF;

/** The cases under way. */
export const OPEN_STATES = ['applied', 'supplement', 'checked', 'objected'] as const;

/**
 * The way of a recognition. The days for each step are dated parameters, written to the case as `due_on` when it enters a state.
 * Nothing of it is published: what a state tells, it tells the person (see `tell.ts`).
 */
export const recognitionProcedure = defineProcedure<RecognitionState, RecognitionMove>({
  id: 'recognition.recognition',
  title: '就业困难人员认定',
  start: 'applied',
  states: {
    applied: { title: '等乡镇（街道）核对', tone: 'waiting' },
    supplement: { title: '等补充材料', tone: 'waiting' },
    checked: { title: '等县（市、区）决定', tone: 'waiting' },
    recognised: { title: '已认定', tone: 'good' },
    refused: { title: '不予认定', tone: 'bad' },
    objected: { title: '有异议，等复核', tone: 'waiting' },
    upheld: { title: '复核后维持原决定', tone: 'bad', final: true },
    revoked: { title: '认定已撤销', tone: 'bad' },
    ended: { title: '认定已结束', tone: 'neutral' },
    withdrawn: { title: '本人已撤回', tone: 'neutral', final: true },
    lapsed: { title: '到期没有补充', tone: 'neutral', final: true },
  },
  transitions: [
    { name: 'check', title: '核对无误，报县级', from: ['applied'], to: 'checked', allow: CHECKERS },
    {
      name: 'return',
      title: '退回补充',
      from: ['applied', 'checked'],
      to: 'supplement',
      allow: CHECKERS,
      needs: ['reason'],
    },
    {
      name: 'resubmit',
      title: '补好了，再交',
      from: ['supplement'],
      to: 'applied',
      allow: [...TAKERS, 'seeker'],
    },
    { name: 'recognise', title: '予以认定', from: ['checked'], to: 'recognised', allow: OFFICERS },
    {
      name: 'refuse',
      title: '不予认定',
      from: ['checked'],
      to: 'refused',
      allow: OFFICERS,
      needs: ['reason'],
    },
    {
      name: 'object',
      title: '提出异议',
      from: ['refused', 'revoked'],
      to: 'objected',
      allow: [...TAKERS, 'seeker'],
      needs: ['reason'],
    },
    {
      name: 'grant',
      title: '异议成立，予以认定',
      from: ['objected'],
      to: 'recognised',
      allow: OFFICERS,
      needs: ['reason'],
    },
    {
      name: 'uphold',
      title: '维持原决定',
      from: ['objected'],
      to: 'upheld',
      allow: OFFICERS,
      needs: ['reason'],
    },
    {
      name: 'withdraw',
      title: '撤回',
      from: ['applied', 'supplement', 'checked', 'objected', 'recognised'],
      to: 'withdrawn',
      allow: [...TAKERS, 'seeker'],
    },
    {
      name: 'revoke',
      title: '撤销认定',
      from: ['recognised'],
      to: 'revoked',
      allow: OFFICERS,
      needs: ['reason'],
    },
    // Also of a case that is still under way, for the person may die meanwhile.
    {
      name: 'end',
      title: '结束认定',
      from: ['applied', 'supplement', 'checked', 'objected', 'recognised'],
      to: 'ended',
      allow: [...OFFICERS, 'system'],
    },
    // A death that was reported by mistake, a start of work that was taken back: the recognition goes on as if nothing was.
    {
      name: 'restore',
      title: '恢复认定',
      from: ['ended'],
      to: 'recognised',
      allow: OFFICERS,
      needs: ['reason'],
    },
    {
      name: 'reopen',
      title: '重新办理',
      from: ['ended'],
      to: 'applied',
      allow: OFFICERS,
      needs: ['reason'],
    },
    { name: 'lapse', title: '到期没有补充', from: ['supplement'], to: 'lapsed', allow: ['system'] },
  ],
});
