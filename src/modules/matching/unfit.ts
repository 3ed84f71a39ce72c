/** Why a position does not suit, as the person says it; codes stay, words may be mended. */
export const UNFIT_REASONS = {
  'too-far': '太远了',
  'low-wage': '工资太低',
  'bad-hours': '上班时间不合适',
  'cannot-do': '这样的活我做不了',
  'not-learned': '我没学过',
  'not-wanted': '我不想做这种工作',
  other: '别的原因',
} as const;

export type UnfitReason = keyof typeof UNFIT_REASONS;
export const UNFIT_REASON_CODES = Object.keys(UNFIT_REASONS) as [UnfitReason, ...UnfitReason[]];

/** Days in which the person may take it back alone. */
export const UNDO_DAYS = 7;
