import type { PersonTable } from '../../../platform/module/person-table.ts';
import { approachProcedure } from './procedure.ts';

/** What employers asked of the person. */
export const askedPersonTables: readonly PersonTable[] = [
  {
    table: 'approach',
    title: '想见我的单位',
    columns: {
      employer_name: '单位',
      position_title: '岗位',
      state: '状态',
      due_on: '最晚答复的日期',
      asked_at: '单位问的时间',
      ended_at: '结束时间',
      answered_as: '谁答复的',
    },
    say: {
      state: Object.fromEntries(
        Object.entries(approachProcedure.states).map(([state, { title }]) => [state, title]),
      ),
      answered_as: { self: '本人', guardian: '监护人', helper: '帮忙的人', staff: '工作人员登记' },
    },
    technical: ['code', 'employer_id', 'position_id', 'asked_by', 'ended_by', 'referral_id'],
  },
];
