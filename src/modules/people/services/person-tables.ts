import type { PersonTable } from '../../../platform/module/person-table.ts';
import { SOURCE_WORDS } from '../words.ts';
import { RESULT_WORDS, SERVICE_WORDS } from './words.ts';

export const serviceTables: readonly PersonTable[] = [
  {
    table: 'service_given',
    title: '得到的服务',
    columns: {
      kind: '服务',
      given_on: '日期',
      given_by: '谁提供的',
      result: '结果',
      note: '备注',
      source: '来源',
      recorded_at: '登记时间',
      revoked_at: '撤回时间',
      revoked_because: '撤回的理由',
    },
    say: { source: SOURCE_WORDS, kind: SERVICE_WORDS, result: RESULT_WORDS },
    technical: ['service'],
  },
];
