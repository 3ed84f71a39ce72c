/** What is asked, and the answers in the words of the form. Codes are kept; a question that was left out is null, not no. */
export const ANSWERS = {
  manner: { phone: '电话', visit: '上门', message: '短信或微信', video: '视频', window: '本人来窗口' },
  missed: {
    'no-answer': '没人接',
    'number-wrong': '号码不对',
    away: '人不在',
    refused: '不愿意谈',
    died: '家人说人去世了',
  },
  working: { yes: '还在干', no: '不干了' },
  wage: {
    'on-time': '按时发，没少发',
    late: '发晚了',
    less: '少发了',
    none: '没发',
    unknown: '说不清',
  },
  insurance: { yes: '缴了', no: '没缴', unknown: '不知道' },
  contract: { yes: '签了', no: '没签', unknown: '不知道' },
  fits: { yes: '做得来', partly: '有些做不来', no: '做不来' },
  accommodation: { yes: '有了', no: '还没有', 'not-needed': '不需要' },
  relations: { good: '好', fair: '一般', bad: '不好' },
  wants_change: { no: '不想换', yes: '想换' },
} as const;

export type Question = keyof typeof ANSWERS;

/** Codes of one answer. */
export type AnswerCodes = { [Q in Question]: keyof (typeof ANSWERS)[Q] | null };

/** Each question as it is put, with what to call it in a list. */
export const QUESTIONS: Readonly<Record<Question, { ask: string; short: string }>> = {
  manner: { ask: '怎么联系的', short: '联系方式' },
  missed: { ask: '为什么没联系上', short: '没联系上' },
  working: { ask: '现在还在这里干吗', short: '在岗' },
  wage: { ask: '工资按时足额发了吗', short: '工资' },
  insurance: { ask: '社会保险缴了吗', short: '社保' },
  contract: { ask: '劳动合同签了吗', short: '合同' },
  fits: { ask: '活做得来吗', short: '适应' },
  accommodation: { ask: '需要的便利（比如坡道、读屏软件）有了吗', short: '便利' },
  relations: { ask: '和同事、领导处得怎么样', short: '相处' },
  wants_change: { ask: '想换工作吗', short: '想换' },
};

/** How somebody is after a month at work, in the order in which the form asks. */
export const AT_WORK = [
  'wage',
  'insurance',
  'contract',
  'fits',
  'accommodation',
  'relations',
  'wants_change',
] as const satisfies readonly Question[];

/** Codes of a question, for schemas. */
export const codesOf = <Q extends Question>(question: Q) =>
  Object.keys(ANSWERS[question]) as [
    keyof (typeof ANSWERS)[Q] & string,
    ...(keyof (typeof ANSWERS)[Q] & string)[],
  ];
