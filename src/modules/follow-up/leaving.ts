/** The end reasons that employment keeps. */
type EndReason =
  | 'CONTRACT_ENDED'
  | 'RESIGNED'
  | 'DISMISSED'
  | 'EMPLOYER_CLOSED'
  | 'HEALTH'
  | 'RETIRED'
  | 'CHANGED_JOB'
  | 'OTHER';

/** Why somebody left, as the person says it, and what employment calls it. */
export const PERSON_REASONS = {
  'contract-over': { title: '合同到期，没有续', end: 'CONTRACT_ENDED' },
  'wage-low': { title: '工资低，或者拖欠', end: 'RESIGNED' },
  'work-hard': { title: '活做不来', end: 'RESIGNED' },
  'no-help': { title: '需要的便利一直没有', end: 'RESIGNED' },
  'too-far': { title: '路太远，来回不方便', end: 'RESIGNED' },
  'people-bad': { title: '和同事、领导处不来', end: 'RESIGNED' },
  'family-needs': { title: '家里要人照顾', end: 'RESIGNED' },
  'health-bad': { title: '身体原因', end: 'HEALTH' },
  'better-work': { title: '有了别的工作', end: 'CHANGED_JOB' },
  'sent-away': { title: '单位不让干了', end: 'DISMISSED' },
  'unit-closed': { title: '单位停办，或者撤了岗位', end: 'EMPLOYER_CLOSED' },
  'old-age': { title: '到退休年龄', end: 'RETIRED' },
  'not-told': { title: '没有说', end: 'OTHER' },
} as const satisfies Readonly<Record<string, { title: string; end: EndReason }>>;

export type PersonReason = keyof typeof PERSON_REASONS;

/** The same leaving as the employer says it. */
export const EMPLOYER_REASONS = {
  'contract-over': '合同到期，没有续',
  'own-wish': '本人提出不干',
  'not-suited': '干不了这个活',
  'often-absent': '常常不来',
  'fewer-people': '单位要减人',
  'post-closed': '岗位撤了',
  'unit-closed': '单位停办',
  'other-reason': '别的原因',
} as const;

export type EmployerReason = keyof typeof EMPLOYER_REASONS;

const keys = <K extends string>(table: Readonly<Record<K, unknown>>) => Object.keys(table) as [K, ...K[]];
export const PERSON_REASON_CODES = keys(PERSON_REASONS);
export const EMPLOYER_REASON_CODES = keys(EMPLOYER_REASONS);

/** Words for options and lists. */
export const PERSON_REASON_WORDS = Object.fromEntries(
  Object.entries(PERSON_REASONS).map(([code, { title }]) => [code, title]),
) as Readonly<Record<PersonReason, string>>;
