/** Code and word of each answer. */
type Answers = readonly (readonly [code: string, word: string])[];

/**
 * What a visitor asks at a door, in the same words on the page of the house and in the program on the phone, which carries no
 * other part of the house.
 */
export const VISIT_QUESTIONS = {
  outcome: '见到本人了吗',
  reason: '说明一下情况',
  agrees: '和第一次记的一样吗',
  wantsWork: '现在想不想工作',
  occupations: '想做什么职业',
  skills: '会什么技能',
  minWage: '每月工资最少要多少',
  commute: '能去多远的地方上班',
  forms: '愿意做的工作形式',
} as const;

/** Hints beside them. */
export const VISIT_HINTS = {
  reason: '例如：门锁着，邻居说到外地打工了。',
  occupations: '写职业的名称，最多 3 个，用顿号隔开。说不清就不写。',
  skills: '用顿号隔开。例如：客服、表格、打字。',
  forms: '不选就是都可以。',
} as const;

/** Answers to the questions that have but a few. */
export const VISIT_ANSWERS = {
  agrees: [
    ['yes', '一样'],
    ['no', '不一样'],
  ],
  wantsWork: [
    ['yes', '想'],
    ['no', '暂时不想'],
  ],
  consent: [
    ['given', '同意'],
    ['withdrawn', '不同意'],
  ],
} as const satisfies Readonly<Record<string, Answers>>;

/** The word of an answer; the code itself where it is none of them. */
export function visitAnswer(of: keyof typeof VISIT_ANSWERS, code: string | undefined): string {
  const answers: Answers = VISIT_ANSWERS[of];
  return answers.find(([one]) => one === code)?.[1] ?? code ?? '';
}
