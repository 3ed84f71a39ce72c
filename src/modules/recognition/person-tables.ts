import type { PersonTable } from '../../platform/module/person-table.ts';
import { END_CAUSES } from './procedure.ts';
import { DONE_AS, movedText, stateTitle } from './words.ts';
import type { RecognitionState } from './procedure.ts';
import type { RecognitionStepTable } from './tables.ts';

const state = (value: unknown) => stateTitle(value as RecognitionState);

/** What recognition holds about a person. */
export const personTables: readonly PersonTable[] = [
  {
    table: 'recognition',
    title: '就业困难人员认定',
    columns: {
      kind: '类别（代码）',
      state: '状态',
      said_working: '申请时说有没有工作',
      said_pension: '申请时说有没有养老金',
      applied_on: '申请日期',
      applied_as: '谁申请的',
      due_on: '期限',
      since: '从哪天起是这个状态',
      decided_on: '决定日期',
      reason: '理由',
      objection: '异议',
      valid_from: '有效期从',
      valid_until: '有效期到',
      ended_on: '不再有效的第一天',
      end_cause: '结束的原因',
      verdict: '认定时逐条核对的结果',
      recorded_at: '登记时间',
    },
    say: { state, applied_as: DONE_AS, end_cause: END_CAUSES },
    technical: ['applied_by', 'checked_by', 'decided_by', 'renews'],
  },
  {
    table: 'recognition_step',
    title: '就业困难人员认定的经过',
    columns: { move: '办了什么', state: '办完的状态', reason: '理由', done_as: '谁办的', at: '时间' },
    say: { move: (value) => movedText(value as RecognitionStepTable['move']), state, done_as: DONE_AS },
    technical: ['recognition_id', 'done_by'],
  },
];
