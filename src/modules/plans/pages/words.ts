import type { StepAct } from '../tables.ts';

export const ANSWER_WORDS = { agrees: '同意', objects: '不同意' } as const;

export const ACT_TITLES: Readonly<Record<StepAct, string>> = {
  open: '建立计划',
  agree: '本人同意',
  object: '本人不同意',
  revise: '改好以后再问本人',
  start: '开始做',
  review: '回访',
  close: '结束计划',
  reopen: '重新打开',
  change: '修改计划',
  measure: '措施',
  'take-over': '接手',
  'handed-over': '转到另一个县区',
};
