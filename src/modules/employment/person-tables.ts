import { SOURCE_WORDS } from '../people/index.ts';
import { EVIDENCE_TITLES } from './evidence.ts';
import { EMPLOYMENT_FORMS, END_REASONS, FOUND_BY, SPELL_STATES, URBAN_RURAL } from './forms.ts';
import type { PersonTable } from '../../platform/module/person-table.ts';

/** What the spine holds about a person, for the copy of their data. */
export const personTables: readonly PersonTable[] = [
  {
    table: 'employment_spell',
    title: '就业经历',
    rest: '哪里、哪种形式、从哪天到哪天就业，供统计用',
    columns: {
      employer_name: '单位',
      form: '就业形式',
      urban_rural: '户口性质',
      started_on: '开始日期',
      ended_on: '最后一天',
      end_reason: '结束的原因',
      found_by: '怎么找到的',
      state: '核实状态',
      verified_on: '核实日期',
      reject_reason: '没通过的理由',
      retract_reason: '收回的理由',
      correct_reason: '更正的理由',
      source: '来源',
      recorded_at: '登记时间',
      ended_recorded_at: '登记结束的时间',
      decided_at: '决定时间',
    },
    say: {
      form: EMPLOYMENT_FORMS,
      urban_rural: URBAN_RURAL,
      end_reason: END_REASONS,
      found_by: FOUND_BY,
      state: SPELL_STATES,
      source: SOURCE_WORDS,
    },
    technical: [
      'start_region_key',
      'employer_id',
      'position_id',
      'referral_id',
      'verified_by',
      'ended_recorded_by',
      'decided_by',
      'superseded_at',
      'corrects',
      'standing_kinds',
      'decide_by',
    ],
  },
  {
    table: 'spell_evidence',
    title: '就业材料',
    columns: { kind: '种类', issued_on: '出具日期', note: '备注', recorded_at: '上传时间' },
    say: { kind: EVIDENCE_TITLES },
    technical: ['spell_id', 'start_region_key', 'attachment_id'],
  },
  {
    table: 'person_past_region',
    title: '以前所在的地区',
    columns: { past_region_key: '地区编号', until_on: '到哪天为止', recorded_at: '登记时间' },
  },
  {
    table: 'counted_start',
    keptOut: '新增就业的统计，由就业经历算出来，没有别的内容。',
    rest: '新增就业的统计数字',
  },
];
