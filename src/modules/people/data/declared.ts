import type { FieldCipher } from '../../../platform/crypto/index.ts';
import type { PersonTable } from '../../../platform/module/person-table.ts';
import { openField, type SealedField } from '../sealed.ts';

const opened = (
  cipher: FieldCipher,
  row: Readonly<Record<string, unknown>>,
  fields: Readonly<Record<string, readonly [SealedField, string]>>,
) =>
  Object.fromEntries(
    Object.entries(fields).map(([label, [field, column]]) => {
      const bytes = row[column];
      return [label, Buffer.isBuffer(bytes) ? openField(cipher, field, String(row.id), bytes) : null];
    }),
  );

const VERSION = { source: '来源', recorded_at: '登记时间' } as const;

/** What the register, and the floor below it, hold about a person. */
export const personTables: readonly PersonTable[] = [
  {
    table: 'person',
    title: '身份',
    key: 'id',
    columns: { region_code: '地区代码', sex: '性别', birth_date: '出生日期', recorded_at: '登记时间' },
    open: (cipher, row) => opened(cipher, row, { 身份证号: ['residentId', 'resident_id_enc'] }),
  },
  {
    table: 'person_profile',
    title: '基本信息',
    columns: {
      name: '姓名',
      urban_rural: '户口性质',
      village: '村（社区）',
      guardian_name: '监护人',
      education: '文化程度代码',
      observed_on: '采集日期',
      ...VERSION,
    },
    technical: ['name_pinyin', 'name_initials'],
    open: (cipher, row) =>
      opened(cipher, row, {
        联系电话: ['phone', 'phone_enc'],
        监护人电话: ['guardianPhone', 'guardian_phone_enc'],
        居住地址: ['address', 'address_enc'],
      }),
  },
  {
    table: 'certificate',
    title: '残疾人证',
    columns: {
      category: '类别代码',
      grade: '等级',
      issued_on: '发证日期',
      expires_on: '有效期至',
      status: '状态代码',
      observed_on: '采集日期',
      ...VERSION,
    },
    open: (cipher, row) => opened(cipher, row, { 残疾人证号: ['certificateNo', 'number_enc'] }),
  },
  {
    table: 'ability_profile',
    title: '能力',
    columns: { abilities: '各项能力（0 到 4）', assessed_on: '评估日期', ...VERSION },
  },
  {
    table: 'job_need',
    title: '就业需求',
    columns: {
      wants_work: '想不想工作',
      occupations: '想做的职业代码',
      skills: '技能',
      min_wage: '最低月工资（分）',
      commute: '愿意去多远',
      forms: '工作形式代码',
      note: '备注',
      registered_on: '登记日期',
      ...VERSION,
    },
  },
  {
    table: 'consent',
    title: '同意和撤回',
    columns: {
      purpose: '事项代码',
      wording: '说明的版本',
      answer: '答复',
      decided_by: '谁决定',
      person_wish: '本人意愿',
      manner: '方式',
      evidence_id: '材料编号',
      ...VERSION,
    },
  },
  {
    table: 'delegation',
    title: '监护人和帮手',
    columns: {
      capacity: '身份',
      label: '称呼',
      may: '能做什么',
      basis: '依据',
      manner: '方式',
      evidence_id: '材料编号',
      valid_from: '从',
      valid_to: '到',
      accepted_at: '接受时间',
      revoked_at: '停掉时间',
      revoke_reason: '停掉的理由',
      ...VERSION,
    },
    technical: ['code_hash', 'code_until', 'account_id', 'revoked_by'],
  },
  {
    table: 'access_question',
    title: '关于查看记录的提问',
    columns: {
      event_at: '查看时间',
      event_action: '操作代码',
      question: '提问',
      asked_at: '提问时间',
      answer: '答复',
      answered_at: '答复时间',
    },
    technical: ['event_id', 'event_actor', 'asked_by', 'answered_by'],
  },
  {
    table: 'data_request',
    title: '删除请求',
    columns: {
      reason: '理由',
      state: '结果',
      asked_at: '提出时间',
      decided_at: '决定时间',
      decision_reason: '决定的理由',
      article: '依据',
    },
    technical: ['asked_by', 'decided_by'],
  },
  {
    table: 'seal',
    title: '封存',
    columns: {
      sealed_at: '封存时间',
      seal_reason: '理由',
      article: '依据',
      keep_until: '保存到',
      lifted_at: '解封时间',
      lift_reason: '解封的理由',
    },
    technical: ['request_id', 'sealed_by', 'lifted_by'],
  },
  {
    table: 'seal_opening',
    title: '封存后谁申请看过',
    columns: {
      reason: '理由',
      asked_at: '申请时间',
      state: '结果',
      decided_at: '决定时间',
      valid_until: '看到哪天为止',
    },
    technical: ['seal_id', 'officer', 'decided_by'],
  },
  {
    table: 'attachment',
    title: '附件（内容请向工作人员要）',
    columns: {
      kind: '种类代码',
      name: '文件名',
      media_type: '格式',
      size: '大小（字节）',
      at: '上传时间',
      removed_at: '删除时间',
      remove_reason: '删除的理由',
    },
    technical: [
      'owner_table',
      'owner_id',
      'sha256',
      'uploaded_by',
      'scan_state',
      'scanned_at',
      'scan_found',
      'removed_by',
    ],
  },
  {
    table: 'roster_row',
    keptOut: '花名册导入时的一行，只在导入期间保存，导入后的内容都在基本信息和残疾人证里。',
  },
  { table: 'account_grant', keptOut: '谁能用账号看这份档案，见“监护人和帮手”；账号本身在“账号”页里看。' },
  { table: 'grant_request', keptOut: '开通账号的办理记录，不记本人的情况。' },
  { table: 'letter', keptOut: '打印给本人的通知，内容已经交给本人。' },
];
