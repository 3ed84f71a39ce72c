/** Help that a fair has only so much of at a time. Ours; named after the accommodations of 残疾人招聘会 in use. */
export const HELP = {
  SIGN: '手语翻译',
  TEXT: '文字速录',
  GUIDE: '引导员',
  COACH: '就业辅导员陪同',
} as const;

export type HelpKind = keyof typeof HELP;

export const HELP_KINDS = Object.keys(HELP) as [HelpKind, ...HelpKind[]];

/** The kinds of help of which there is any at any time. */
export const helpThere = (resources: Partial<Record<HelpKind, readonly number[]>>): HelpKind[] =>
  HELP_KINDS.filter((kind) => (resources[kind] ?? []).some((count) => count > 0));

/** 手语翻译、引导员; 没有特别的需要 where there is none. */
export const helpWords = (needs: readonly HelpKind[]): string =>
  needs.length === 0 ? '没有特别的需要' : needs.map((kind) => HELP[kind]).join('、');
