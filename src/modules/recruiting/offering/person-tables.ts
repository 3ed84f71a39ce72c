import type { PersonTable } from '../../../platform/module/person-table.ts';
import { DECLINE_WORDS, ENTRY_STATES } from './states.ts';

/** Reserved posts on whose lists the person stood. */
export const offeringPersonTables: readonly PersonTable[] = [
  {
    table: 'offering_entry',
    title: '优先录用的名单',
    columns: {
      position_title: '岗位',
      employer_name: '单位',
      place: '第几位',
      state: '状态',
      recognised: '是认定的就业困难人员',
      zero_household: '家里没有人就业',
      without_work_since: '从哪天起没有工作',
      ever_worked: '登记过工作',
      applied_on: '哪天登记想工作',
      offered_at: '问你的时间',
      due_on: '最晚答复的日期',
      ended_at: '结束时间',
      answered_as: '谁答复的',
      reason: '不去的原因',
      note: '备注',
    },
    say: {
      state: Object.fromEntries(Object.entries(ENTRY_STATES).map(([state, { title }]) => [state, title])),
      answered_as: { self: '本人', guardian: '监护人', helper: '帮忙的人', staff: '工作人员登记' },
      reason: DECLINE_WORDS,
    },
    technical: ['offering_id', 'ended_by', 'referral_id'],
  },
];
