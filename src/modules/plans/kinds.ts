import type { StatusTone } from '../../platform/ui/index.ts';

/** `GRADUATE`: of somebody who leaves a school, with the adviser there (行动方案 二(五) 一人一策). */
export const PLAN_KINDS = { GENERAL: '一般计划', GRADUATE: '毕业生计划' } as const;
export type PlanKind = keyof typeof PLAN_KINDS;

/** What a plan is for. */
export const GOAL_KINDS = {
  EMPLOYED: '到单位上班',
  SHELTERED: '辅助性就业',
  SELF_EMPLOYED: '自己创业',
  FLEXIBLE: '灵活就业',
  TRAINING: '先学一门技能',
  READY: '先做好就业准备',
  STAY: '把现在的工作做稳',
  STUDY: '继续升学',
} as const;
export type GoalKind = keyof typeof GOAL_KINDS;

/** What may be done, as an office calls it, and as one says it to the person. */
export const MEASURE_KINDS = {
  GUIDANCE: { title: '职业指导', plain: '一起想想适合做什么工作' },
  REFERRAL: { title: '岗位推荐', plain: '给你推荐岗位' },
  TRAINING: { title: '技能培训', plain: '去学一门技能' },
  INTERNSHIP: { title: '就业见习', plain: '先去单位试着做一段时间' },
  ACCOMMODATION: { title: '辅具和合理便利', plain: '准备辅具，改好工作的条件' },
  START_UP: { title: '创业扶持', plain: '帮你自己创业' },
  POLICY: { title: '政策落实', plain: '帮你申请能享受的补贴和政策' },
  COUNSELLING: { title: '心理支持', plain: '心里有事，有人陪你谈' },
  COACH: { title: '就业辅导员陪同', plain: '辅导员陪你面试、陪你上班' },
  OTHER: { title: '其他帮助', plain: '别的帮助' },
} as const;
export type MeasureKind = keyof typeof MEASURE_KINDS;

export type MeasureState = 'planned' | 'doing' | 'done' | 'failed' | 'dropped';
/** How a measure stands. The last three are results and are given with a sentence. */
export const MEASURE_STATES: Readonly<Record<MeasureState, { title: string; tone: StatusTone }>> = {
  planned: { title: '还没开始', tone: 'waiting' },
  doing: { title: '在做', tone: 'info' },
  done: { title: '做完了', tone: 'good' },
  failed: { title: '没做成', tone: 'bad' },
  dropped: { title: '不做了', tone: 'neutral' },
};
export const OPEN_MEASURES: readonly MeasureState[] = ['planned', 'doing'];

/** What a review comes to. */
export const REVIEW_OUTCOMES = {
  'go-on': '照计划继续',
  change: '要改计划',
  end: '计划可以结束了',
} as const;
export type ReviewOutcome = keyof typeof REVIEW_OUTCOMES;

/** Why a plan ends. Whoever moves within the province takes the plan along; nothing ends. */
export const CLOSE_REASONS = {
  LASTING_WORK: '已稳定就业',
  GOAL_REACHED: '目标达到了',
  STUDY: '升学了',
  NO_WISH: '本人不再需要',
  LEFT_PROVINCE: '迁到外省',
  NOT_REACHED: '多次联系不上',
  DIED: '本人去世',
  MISTAKE: '开错了',
  OTHER: '其他原因',
} as const;
export type CloseReason = keyof typeof CLOSE_REASONS;

export type WordKind = 'agrees' | 'objects' | 'wish' | 'not-helped';
export const WORD_KINDS: Readonly<Record<WordKind, string>> = {
  agrees: '同意计划',
  objects: '不同意计划',
  wish: '提了愿望',
  'not-helped': '说一条措施没有帮助',
};
export type SaidAs = 'self' | 'guardian' | 'helper' | 'staff';
export const SAID_AS: Readonly<Record<SaidAs, string>> = {
  self: '本人',
  guardian: '监护人',
  helper: '帮忙的人',
  staff: '工作人员记下的',
};

/** What the house saw. */
export const PROPOSED = { hired: '推荐以后上班了', verified: '就业已经核实' } as const;
export type Proposed = keyof typeof PROPOSED;

const keys = <K extends string>(of: Readonly<Record<K, unknown>>) => Object.keys(of) as [K, ...K[]];
export const PLAN_KIND_CODES = keys(PLAN_KINDS);
export const GOAL_CODES = keys(GOAL_KINDS);
export const MEASURE_CODES = keys(MEASURE_KINDS);
export const MEASURE_STATE_CODES = keys(MEASURE_STATES);
export const REVIEW_CODES = keys(REVIEW_OUTCOMES);
export const CLOSE_CODES = keys(CLOSE_REASONS);

/** Titles of the kinds of measures, for choices and copies. */
export const MEASURE_TITLES = Object.fromEntries(
  Object.entries(MEASURE_KINDS).map(([kind, { title }]) => [kind, title]),
) as Readonly<Record<MeasureKind, string>>;
