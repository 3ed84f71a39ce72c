import { defineNotice } from '../../platform/notices/index.ts';
import { PLANNERS } from './procedure.ts';

const EXAMPLE = '00000000-0000-7000-8000-000000000000';

/** To the person: a plan, or a change of it, that waits for a yes or no. */
export const planToAnswer = defineNotice({
  kind: 'plans.to-answer',
  title: '请看你的就业计划',
  about: 'person',
  to: ['seeker'],
  example: { planId: EXAMPLE, version: 1 },
  text: ({ version }) =>
    version === 1
      ? '请看一看给你做的就业计划。同意不同意，都请说一声。'
      : '你的就业计划改了。请看一看，同意不同意，都请说一声。',
  href: () => '/my/plan',
});

/** To the officer: the person agreed, objected, or said something. */
export const personSaid = defineNotice({
  kind: 'plans.person-said',
  title: '本人对就业计划说了话',
  about: 'account',
  to: PLANNERS,
  example: { personId: EXAMPLE, wordId: EXAMPLE },
  text: () => '请看本人对就业计划说的话，有愿望就答复。',
  href: ({ personId }) => `/people/${personId}/plan`,
});

/** To the officer: something happened that may be the result of a measure. */
export const planProposed = defineNotice({
  kind: 'plans.proposed',
  title: '一条措施可能有结果了',
  about: 'account',
  to: PLANNERS,
  example: { personId: EXAMPLE, spellId: EXAMPLE },
  text: () => '请确认就业计划里一条措施的结果：本人上班了，或者就业已经核实。',
  href: ({ personId }) => `/people/${personId}/plan`,
});

/** To the officer, once a week: what is due in the next days. */
export const plansDue = defineNotice({
  kind: 'plans.due',
  title: '就业计划快到期的事',
  about: 'account',
  to: PLANNERS,
  example: { week: '2026-11-23', reviews: 3, measures: 2 },
  text: ({ reviews, measures }) =>
    `请在工作台的待办里处理快到期的：回访 ${reviews} 个，措施 ${measures} 条。7 天内到期和已经过期的都在里面。`,
  href: () => '/home?kind=plans.reviews&mine=yes',
});

export const planNotices = [planToAnswer, personSaid, planProposed, plansDue];
