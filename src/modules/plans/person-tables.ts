import {
  CLOSE_REASONS,
  GOAL_KINDS,
  MEASURE_STATES,
  MEASURE_TITLES,
  PLAN_KINDS,
  PROPOSED,
  REVIEW_OUTCOMES,
  SAID_AS,
  WORD_KINDS,
} from './kinds.ts';
import { planProcedure } from './procedure.ts';
import { openAdviser } from './sealed.ts';
import type { PersonTable } from '../../platform/module/person-table.ts';
import { MANNERS } from '../people/index.ts';

const titlesOf = (states: Readonly<Record<string, { title: string }>>) =>
  Object.fromEntries(Object.entries(states).map(([state, { title }]) => [state, title]));
const STATES = titlesOf(planProcedure.states);
const ACTS = {
  ...Object.fromEntries(planProcedure.transitions.map(({ name, title }) => [name, title])),
  open: '建立',
  change: '修改',
  measure: '措施',
  'take-over': '接手',
  'handed-over': '转到另一个县区',
};

/** What plans hold about a person. */
export const personTables: readonly PersonTable[] = [
  {
    table: 'individual_plan',
    title: '就业计划',
    columns: {
      kind: '种类',
      state: '状态',
      opened_on: '建立日期',
      next_review_on: '下次回访',
      answer: '你的答复',
      closed_reason: '为什么结束',
      moved_at: '最近一次进展',
    },
    say: {
      kind: PLAN_KINDS,
      state: STATES,
      answer: { agrees: '同意', objects: '不同意' },
      closed_reason: CLOSE_REASONS,
    },
    technical: ['version', 'answered_version', 'owner_id', 'owner_lo', 'owner_hi', 'recorded_at'],
  },
  {
    table: 'individual_plan_version',
    title: '就业计划的内容',
    columns: {
      version: '第几版',
      goal: '目标',
      occupation: '职业编号',
      wanted: '想要什么',
      goal_by: '什么时候以前',
      review_days: '多少天回访一次',
      owner_name: '谁负责',
      school: '学校',
      graduation_year: '毕业年份',
      adviser_name: '学校的老师',
      why: '为什么改',
      recorded_at: '写下的时间',
    },
    say: { goal: GOAL_KINDS },
    open: (cipher, row) => ({
      老师的电话:
        row['adviser_phone_enc'] instanceof Buffer
          ? openAdviser(cipher, String(row['id']), row['adviser_phone_enc'])
          : null,
    }),
    technical: ['plan_id', 'owner_id'],
  },
  {
    table: 'individual_plan_measure',
    title: '就业计划的措施',
    columns: {
      kind: '措施',
      what: '具体做什么',
      by_name: '谁做',
      due_on: '什么时候以前',
      state: '做得怎样',
      result: '结果',
      why: '为什么改',
      recorded_at: '写下的时间',
    },
    say: { kind: MEASURE_TITLES, state: titlesOf(MEASURE_STATES) },
    technical: ['plan_id', 'measure_id', 'by_account', 'referral_id', 'spell_id'],
  },
  {
    table: 'individual_plan_proposal',
    title: '系统看到的措施结果',
    columns: {
      what: '看到什么',
      happened_on: '哪一天',
      state: '怎么处理',
      reason: '说明',
      recorded_at: '看到的时间',
      answered_at: '处理的时间',
    },
    say: { what: PROPOSED, state: { open: '等确认', taken: '已确认', declined: '不是这条措施的结果' } },
    technical: ['plan_id', 'measure_id', 'spell_id', 'referral_id', 'answered_by'],
  },
  {
    table: 'individual_plan_step',
    title: '就业计划的经过',
    columns: {
      act: '做了什么',
      to_state: '以后的状态',
      code: '结果',
      note: '说明',
      recorded_at: '时间',
    },
    say: { act: ACTS, to_state: STATES, code: { ...REVIEW_OUTCOMES, ...CLOSE_REASONS } },
    technical: ['plan_id', 'from_state', 'from_region'],
  },
  {
    table: 'individual_plan_word',
    title: '你对就业计划说的话',
    columns: {
      kind: '说的是',
      said: '你说的',
      said_as: '谁说的',
      manner: '怎么说的',
      answer: '答复',
      answered_at: '答复时间',
      recorded_at: '时间',
    },
    say: { kind: WORD_KINDS, said_as: SAID_AS, manner: MANNERS },
    technical: ['plan_id', 'version', 'measure_id', 'answered_by'],
  },
];
