/** What came of looking for somebody. */
export const OUTCOME_WORDS = {
  told: '推了新岗位',
  'nothing-new': '合适的都推过了',
  'no-fit': '没有合适的在招岗位',
  'all-excluded': '合适的都说过不合适',
  narrowed: '按本人说的不合适，暂时没有',
  incomplete: '档案不全',
  'not-reached': '上次的还没交到本人',
  failed: '没有办成，下次再试',
} as const;
export type Outcome = keyof typeof OUTCOME_WORDS;

/** Facts without which a suggestion would be a guess. */
export const MISSING_WORDS = { abilities: '能力登记', occupations: '想做的工作' } as const;
export type Missing = keyof typeof MISSING_WORDS;

/** 能力登记、想做的工作; '' where nothing is missing. */
export const missingWords = (missing: readonly string[]): string =>
  missing.map((one) => MISSING_WORDS[one as Missing] ?? one).join('、');
