import type { PersonTable } from '../../platform/module/person-table.ts';

/** What recruiting holds about a person. */
export const personTables: readonly PersonTable[] = [
  {
    table: 'referral',
    title: '推荐',
    columns: {
      position_title: '岗位',
      employer_name: '单位',
      state: '状态代码',
      suggestion: '当时的匹配结果',
      note: '工作人员的备注',
      recorded_at: '推荐时间',
      moved_at: '最近一次进展',
    },
    technical: ['position_id'],
  },
  {
    table: 'referral_step',
    title: '推荐的进展',
    columns: { from_state: '从', to_state: '到', reason: '理由', recorded_at: '时间' },
    technical: ['referral_id'],
  },
  {
    table: 'wish',
    title: '我想去的岗位',
    columns: {
      position_title: '岗位',
      employer_name: '单位',
      state: '状态代码',
      said_as: '谁提的',
      answer: '答复',
      recorded_at: '提出时间',
      ended_at: '结束时间',
    },
    technical: ['position_id', 'referral_id', 'ended_by'],
  },
];
