import type { Citation } from '../../../kernel/citation.ts';

/** A kind of service, with what it is called and which article names it. */
interface Kind {
  title: string;
  cites: Citation | null;
}

const free: Citation = { source: '《中华人民共和国就业促进法》', article: '第三十五条' };

/** Services that a person may be given. Those of the law are free of charge; the others are the federation's own. */
export const SERVICE_KINDS = {
  GUIDANCE: { title: '职业指导', cites: free },
  INTRODUCTION: { title: '职业介绍', cites: free },
  TRAINING: { title: '培训推荐', cites: free },
  POLICY: { title: '政策咨询', cites: free },
  REGISTRATION: { title: '就业登记、失业登记', cites: free },
  ASSESSMENT: { title: '职业能力测评', cites: null },
  HOME_VISIT: { title: '上门服务', cites: null },
  START_UP: { title: '创业指导', cites: null },
  ADAPTATION: { title: '帮助适应岗位', cites: null },
  OTHER: { title: '其他服务', cites: null },
} as const satisfies Readonly<Record<string, Kind>>;
export type ServiceKind = keyof typeof SERVICE_KINDS;
export const SERVICE_CODES = Object.keys(SERVICE_KINDS) as [ServiceKind, ...ServiceKind[]];
export const SERVICE_WORDS = Object.fromEntries(
  SERVICE_CODES.map((kind) => [kind, SERVICE_KINDS[kind].title]),
) as Record<ServiceKind, string>;

export const RESULT_WORDS = {
  DONE: '办好了',
  GOES_ON: '还要继续',
  DECLINED: '本人不需要',
  NOT_REACHED: '没有联系上',
} as const;
export type ServiceResult = keyof typeof RESULT_WORDS;
export const RESULT_CODES = Object.keys(RESULT_WORDS) as [ServiceResult, ...ServiceResult[]];
