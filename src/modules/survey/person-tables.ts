import type { PersonTable } from '../../platform/module/person-table.ts';
import { OUTCOMES } from './outcomes.ts';

/** What a survey keeps about a person, as the person gets it. */
export const personTables: readonly PersonTable[] = [
  {
    table: 'survey_subject',
    title: '就业状况调查',
    columns: {
      outcome: '结果',
      visited_at: '走访时间',
      visits: '走访次数',
      second_outcome: '复访结果',
      second_visited_at: '复访时间',
      settled: '核对结果',
      settled_note: '核对说明',
      settled_at: '核对时间',
    },
    say: {
      outcome: OUTCOMES,
      second_outcome: OUTCOMES,
      settled: { confirmed: '核对属实', corrected: '核对后更正' },
    },
    technical: [
      'id',
      'campaign_id',
      'number',
      'assigned_step',
      'assigned_before',
      'assigned_to',
      'visited_by',
      'second',
      'second_agrees',
      'second_assigned_to',
      'second_step',
      'second_by',
      'settled_by',
    ],
  },
  {
    table: 'survey_visit',
    title: '走访记录',
    columns: {
      visited_at: '走访时间',
      outcome: '结果',
      reason: '说明',
      recorded_at: '登记时间',
      settled_as: '怎么处理的',
      settle_reason: '处理说明',
      settled_at: '处理时间',
    },
    say: { outcome: OUTCOMES, settled_as: { applied: '算数', discarded: '不算' } },
    technical: [
      'campaign_id',
      'second',
      'results',
      'state',
      'offline',
      'recorded_by',
      'settled_by',
      'handed_over_at',
    ],
    open: (cipher, row) => ({
      走访时说的: cipher.open(row.told_enc as Buffer, `survey_visit.told:${String(row.id)}`),
    }),
  },
  {
    table: 'survey_draft',
    title: '还没交的走访记录',
    columns: { saved_at: '保存时间' },
    technical: ['campaign_id', 'account_id', 'second'],
    open: (cipher, row) => ({
      走访时说的: cipher.open(row.answers_enc as Buffer, `survey_draft.answers:${String(row.id)}`),
    }),
  },
  {
    table: 'survey_import_row',
    title: '表格里交回的走访结果',
    columns: {},
    technical: ['import_id', 'line', 'visit_id', 'problems'],
    open: (cipher, row) => ({
      表格里写的: cipher.open(row.cells_enc as Buffer, `survey_import_row.cells:${String(row.visit_id)}`),
    }),
  },
];
