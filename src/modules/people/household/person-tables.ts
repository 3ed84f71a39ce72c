import type { PersonTable } from '../../../platform/module/person-table.ts';
import { openField } from '../sealed.ts';
import { SOURCE_WORDS } from '../words.ts';
import { AID_WORDS, INCOME_WORDS, RELATION_WORDS } from './words.ts';

const BOOLEAN = { true: '是', false: '不是' } as const;

/** What the register holds of a household. */
export const householdTables: readonly PersonTable[] = [
  {
    table: 'household',
    title: '家庭情况',
    columns: {
      size: '一起生活的人数',
      aid: '救助',
      aid_since: '从哪天开始领',
      income_band: '人均月收入',
      observed_on: '采集日期',
      source: '来源',
      recorded_at: '登记时间',
      revoked_at: '撤回时间',
      revoked_because: '撤回的理由',
    },
    say: { source: SOURCE_WORDS, aid: AID_WORDS, income_band: INCOME_WORDS },
  },
  {
    table: 'household_member',
    title: '家人',
    columns: {
      relation: '关系',
      birth_year: '出生年份',
      able_to_work: '能工作',
      willing_to_work: '想工作',
      employed: '有工作',
      wants_help: '想请人帮忙',
      agreed: '家人同意登记',
      left_on: '不再一起生活的日期',
      observed_on: '采集日期',
      source: '来源',
      recorded_at: '登记时间',
    },
    say: {
      source: SOURCE_WORDS,
      relation: RELATION_WORDS,
      able_to_work: BOOLEAN,
      willing_to_work: BOOLEAN,
      employed: BOOLEAN,
      wants_help: BOOLEAN,
      agreed: BOOLEAN,
    },
    technical: ['member', 'relative_id'],
    open: (cipher, row) => ({
      姓名: Buffer.isBuffer(row.name_enc)
        ? openField(cipher, 'memberName', String(row.id), row.name_enc)
        : null,
    }),
  },
];
