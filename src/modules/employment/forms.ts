/**
 * The seven employment forms of the standard statistics (就业形式), in their order of precedence: of two starts on one
 * day the earlier in this list is the person's main form.
 */
export const EMPLOYMENT_FORMS = {
  PROPORTIONAL: '按比例就业',
  CONCENTRATED: '集中就业',
  SELF_EMPLOYED: '个体就业（自主创业）',
  PUBLIC_WELFARE: '公益性岗位就业',
  SHELTERED: '辅助性就业',
  FLEXIBLE: '灵活就业',
  AGRI: '从事农业种养（加）',
} as const;

export type EmploymentForm = keyof typeof EMPLOYMENT_FORMS;

/** In order of precedence. */
export const FORM_ORDER = Object.keys(EMPLOYMENT_FORMS) as readonly EmploymentForm[];

/** Forms in which a unit employs; the others are work of one's own, where a unit may or may not stand behind. */
export const FORMS_WITH_EMPLOYER: readonly EmploymentForm[] = [
  'PROPORTIONAL',
  'CONCENTRATED',
  'PUBLIC_WELFARE',
  'SHELTERED',
];

export const URBAN_RURAL = { URBAN: '城镇', RURAL: '农村' } as const;
export type UrbanRural = keyof typeof URBAN_RURAL;

/** How the person came to the work. */
export const FOUND_BY = {
  referral: '推荐介绍',
  self: '自己找到',
  survey: '就业状况调查',
  import: '历史数据导入',
} as const;
export type FoundBy = keyof typeof FOUND_BY;

export const END_REASONS = {
  CONTRACT_ENDED: '合同到期',
  RESIGNED: '本人辞职',
  DISMISSED: '单位解除',
  EMPLOYER_CLOSED: '单位停办',
  HEALTH: '身体原因',
  RETIRED: '退休',
  CHANGED_JOB: '换了工作',
  OTHER: '其他',
} as const;
export type EndReason = keyof typeof END_REASONS;

/** Where a spell stands. Only `verified` can be counted; `rejected` and `retracted` are kept and shown, never counted. */
export const SPELL_STATES = {
  pending: '待核实',
  verified: '已核实',
  rejected: '未通过',
  retracted: '已撤回',
} as const;
export type SpellState = keyof typeof SPELL_STATES;
