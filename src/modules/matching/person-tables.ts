import type { PersonTable } from '../../platform/module/person-table.ts';

/** What matching holds about a person: what either side said no to. Suggestions themselves are computed, never kept. */
export const personTables: readonly PersonTable[] = [
  {
    table: 'match_exclusion',
    title: '说过不合适的岗位',
    columns: {
      said_by: '谁说的',
      reason: '理由',
      reason_code: '理由代码',
      recorded_at: '登记时间',
      withdrawn_at: '恢复时间',
    },
    technical: ['position_id', 'withdrawn_by'],
  },
];
