import type { ProcedureState } from '../../../../platform/procedure/index.ts';

type Words = Pick<ProcedureState, 'title' | 'tone'>;

/** Why nobody suggested anything to somebody; what to do about it stands beside it. */
export const UNSUGGESTED_REASONS = {
  'no-fit': { title: '没有合适的在招岗位', tone: 'waiting' },
  'nothing-new': { title: '合适的都推过了', tone: 'waiting' },
  'all-excluded': { title: '合适的都说过不合适', tone: 'waiting' },
  narrowed: { title: '按本人说的不合适，暂时没有', tone: 'waiting' },
  incomplete: { title: '档案不全', tone: 'draft' },
  'not-reached': { title: '上次的还没交到本人', tone: 'waiting' },
  objected: { title: '本人不要推荐', tone: 'neutral' },
  never: { title: '本人不要发消息', tone: 'neutral' },
  failed: { title: '推送没有办成', tone: 'bad' },
  'not-run': { title: '还没轮到', tone: 'info' },
} as const satisfies Readonly<Record<string, Words>>;
export type UnsuggestedReason = keyof typeof UNSUGGESTED_REASONS;
export const UNSUGGESTED_CODES = Object.keys(UNSUGGESTED_REASONS) as [
  UnsuggestedReason,
  ...UnsuggestedReason[],
];

/** What to do about it, in a sentence. */
export const UNSUGGESTED_ADVICE: Readonly<Record<UnsuggestedReason, string>> = {
  'no-fit': '和本人商量工资、路程或者需要的便利。',
  'nothing-new': '问本人看过没有，或者直接推荐到一个岗位。',
  'all-excluded': '问本人为什么不合适，能变的就恢复推荐。',
  narrowed: '和本人商量，重新推那一类岗位。',
  incomplete: '先把缺的登记上。',
  'not-reached': '把信交给本人，或者打电话念给本人听。',
  objected: '当面问本人要不要帮忙找。',
  never: '当面问本人要不要帮忙找。',
  failed: '现在再推一次。',
  'not-run': '现在就推一次。',
};

/** What keeps most people of the county from a position. */
export const OUTLOOK_REASONS = {
  nobody: { title: '县区里没有登记想工作的人', tone: 'waiting' },
  reach: { title: '地点太远', tone: 'waiting' },
  wage: { title: '工资不够', tone: 'waiting' },
  education: { title: '学历要求高', tone: 'waiting' },
  ability: { title: '能力要求没有便利能补上', tone: 'waiting' },
  excluded: { title: '合适的人和单位有一方说过不合适', tone: 'waiting' },
} as const satisfies Readonly<Record<string, Words>>;
export type OutlookReason = keyof typeof OUTLOOK_REASONS;
export const OUTLOOK_CODES = Object.keys(OUTLOOK_REASONS) as [OutlookReason, ...OutlookReason[]];
