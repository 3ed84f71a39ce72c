import type { PersonTable } from '../../../platform/module/person-table.ts';
import { SOURCE_WORDS } from '../words.ts';
import { LANGUAGE_WORDS } from './words.ts';

export const backgroundTables: readonly PersonTable[] = [
  {
    table: 'skill_profile',
    title: '技能和语言',
    columns: {
      skills: '会的技能',
      languages: '交流方式',
      papers: '技能证书',
      observed_on: '采集日期',
      source: '来源',
      recorded_at: '登记时间',
      revoked_at: '撤回时间',
      revoked_because: '撤回的理由',
    },
    say: { source: SOURCE_WORDS, languages: LANGUAGE_WORDS },
  },
];
