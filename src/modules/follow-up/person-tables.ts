import type { PersonTable } from '../../platform/module/person-table.ts';
import { ANSWERS, QUESTIONS, type Question } from './answers.ts';
import { EMPLOYER_REASONS, PERSON_REASON_WORDS } from './leaving.ts';
import { SIGNALS } from './signals.ts';
import { ACT_WORDS, CAUSE_WORDS, LEVEL_WORDS, RESULT_WORDS, SAID_BY_WORDS } from './words.ts';
import { followUpProcedure, warningProcedure } from './procedure.ts';

const titles = (table: Readonly<Record<string, { title: string }>>) =>
  Object.fromEntries(Object.entries(table).map(([key, { title }]) => [key, title]));
const questions = Object.fromEntries(
  (Object.keys(QUESTIONS) as Question[]).map((key) => [key, QUESTIONS[key].short]),
);

/** What the follow-up holds about a person. */
export const personTables: readonly PersonTable[] = [
  {
    table: 'follow_up',
    title: '就业跟踪服务',
    columns: {
      months: '第几个月',
      due_on: '哪天回访',
      state: '状态',
      cause: '为什么不用回访了',
      misses: '没联系上的次数',
      still_working: '还在干吗',
      done_on: '哪天回访的',
      closed_at: '停下的时间',
      told_on: '哪天告诉本人的',
      recorded_at: '登记时间',
    },
    say: { state: titles(followUpProcedure.states), cause: CAUSE_WORDS },
    technical: ['spell_id', 'employer_id'],
  },
  {
    table: 'follow_up_answer',
    title: '回访时说的',
    columns: {
      said_by: '谁说的',
      said_as: '以什么身份',
      said_on: '日期',
      reached: '联系上了吗',
      ...questions,
      left_on: '最后一天',
      contract_until: '合同到哪天',
      words: '本人的话',
      recorded_at: '登记时间',
    },
    say: {
      ...ANSWERS,
      said_by: SAID_BY_WORDS,
      said_as: { self: '本人', guardian: '监护人', helper: '帮忙的人' },
    },
    technical: ['follow_up_id', 'spell_id', 'employer_id'],
  },
  {
    table: 'follow_up_warning',
    title: '离岗预警',
    columns: {
      signal: '什么情况',
      level: '轻重',
      facts: '根据什么',
      raised_on: '发现日期',
      due_on: '处理期限',
      state: '状态',
      result: '结果',
      result_note: '说明',
      ended_on: '办结日期',
      recorded_at: '登记时间',
    },
    say: {
      signal: Object.fromEntries(SIGNALS.map(({ id, title }) => [id, title])),
      level: titles(LEVEL_WORDS),
      state: titles(warningProcedure.states),
      result: RESULT_WORDS,
    },
    technical: ['spell_id', 'ended_by'],
  },
  {
    table: 'follow_up_act',
    title: '预警的处理',
    columns: { kind: '做了什么', acted_on: '日期', note: '说明', recorded_at: '登记时间' },
    say: { kind: ACT_WORDS },
    technical: ['warning_id'],
  },
  {
    table: 'follow_up_leaving',
    title: '离岗和原因',
    columns: {
      left_on: '最后在职的日期',
      person_reason: '本人说的原因',
      employer_reason: '单位说的原因',
      note: '说明',
      undone_at: '撤销时间',
      undone_reason: '撤销的理由',
      recorded_at: '登记时间',
    },
    say: { person_reason: PERSON_REASON_WORDS, employer_reason: EMPLOYER_REASONS },
    technical: ['spell_id'],
  },
];
