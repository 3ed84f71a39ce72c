import type { FieldCipher } from '../../../platform/crypto/index.ts';
import type { PersonTable } from '../../../platform/module/person-table.ts';
import { DISABILITY_CATEGORIES, DISABILITY_GRADES } from '../../../kernel/disability.ts';
import { occupationName } from '../../../kernel/occupations/index.ts';
import { ABILITY_WORDS, FUNCTIONS, type Level } from '../../../kernel/vocabulary.ts';
import { paperTitle } from '../../../platform/documents/papers/kinds.ts';
import { OUTSIDE } from '../background/words.ts';
import { backgroundTables } from '../background/person-tables.ts';
import { householdTables } from '../household/person-tables.ts';
import { serviceTables } from '../services/person-tables.ts';
import { DECIDED_WORDS, MANNER_WORDS, WISH_WORDS } from '../consent/words.ts';
import { PURPOSES } from '../consent/purposes.ts';
import { BASIS_WORDS, CAPACITY_WORDS, MAY_WORDS } from '../delegation/words.ts';
import { FACT_TITLES } from '../facts/parts.ts';
import { CONFIDENCE, EVIDENCE } from '../facts/state-abilities.ts';
import { openField, type SealedField } from '../sealed.ts';
import {
  CERTIFICATE_STATUS_WORDS,
  COMMUTE_WORDS,
  EDUCATION_WORDS,
  SEX_WORDS,
  SOURCE_WORDS,
  URBAN_RURAL_WORDS,
  WORK_FORM_WORDS,
} from '../words.ts';

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

const byCode = <T>(list: readonly T[], code: (one: T) => string | number, word: (one: T) => string) =>
  Object.fromEntries(list.map((one) => [String(code(one)), word(one)]));

const ABILITY_NAMES = byCode(
  FUNCTIONS,
  ({ key }) => key,
  ({ zh }) => zh,
);

/** 站立：有困难；行走：基本可以 */
function abilityWords(value: unknown): string {
  const pairs = Object.entries(value as Record<string, unknown>);
  return (
    pairs
      .map(
        ([key, level]) => `${ABILITY_NAMES[key] ?? key}：${ABILITY_WORDS[level as Level] ?? String(level)}`,
      )
      .join('；') || '没有登记'
  );
}

/** 站立：看到的、有把握 */
function groundWords(value: unknown): string {
  const pairs = Object.entries(value as Record<string, { evidence?: string; confidence?: string }>);
  const words: Readonly<Record<string, string>> = { ...EVIDENCE, ...CONFIDENCE };
  return (
    pairs
      .map(([key, { evidence, confidence }]) => {
        const said = [evidence, confidence].flatMap((code) => (code ? [words[code] ?? code] : []));
        return `${ABILITY_NAMES[key] ?? key}：${said.join('、') || '没有说明'}`;
      })
      .join('；') || '没有登记'
  );
}

const occupationWords = (value: unknown) =>
  [value]
    .flat()
    .map((code) => occupationName(String(code)) ?? String(code))
    .join('、') || '没有登记';

const EDUCATION_BY_LEVEL = Object.fromEntries(EDUCATION_WORDS.map((word, level) => [String(level), word]));
const SAID_SOURCE = { source: SOURCE_WORDS } as const;
const STATE_OF_REQUEST = { waiting: '等决定', sealed: '已封存', allowed: '同意', refused: '不同意' } as const;

const VERSION = { source: '来源', recorded_at: '登记时间' } as const;
/** What a source said and may take back. */
const SAID = { ...VERSION, revoked_at: '撤回时间', revoked_because: '撤回的理由' } as const;

/** What the register, and the floor below it, hold about a person. */
export const personTables: readonly PersonTable[] = [
  {
    table: 'person',
    title: '身份',
    key: 'id',
    columns: { region_code: '地区代码', sex: '性别', birth_date: '出生日期', recorded_at: '登记时间' },
    technical: ['dissolved_at'],
    say: { sex: SEX_WORDS },
    open: (cipher, row) => opened(cipher, row, { 身份证号: ['residentId', 'resident_id_enc'] }),
  },
  {
    table: 'person_profile',
    title: '基本信息',
    columns: {
      name: '姓名',
      urban_rural: '户口性质',
      register_region: '户籍地（代码）',
      village: '村（社区）',
      guardian_name: '监护人',
      education: '文化程度',
      study_level: '在读的学历',
      school: '学校',
      major: '专业',
      graduates_on: '毕业日期',
      observed_on: '采集日期',
      ...SAID,
    },
    say: {
      ...SAID_SOURCE,
      urban_rural: URBAN_RURAL_WORDS,
      education: EDUCATION_BY_LEVEL,
      study_level: EDUCATION_BY_LEVEL,
      register_region: (code) => (code === OUTSIDE ? '外省' : String(code ?? '')),
    },
    technical: ['name_pinyin', 'name_initials', 'states', 'origin'],
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
      category: '类别',
      grade: '等级',
      issued_on: '发证日期',
      expires_on: '有效期至',
      status: '状态',
      observed_on: '采集日期',
      ...SAID,
    },
    say: {
      ...SAID_SOURCE,
      status: CERTIFICATE_STATUS_WORDS,
      category: byCode(
        DISABILITY_CATEGORIES,
        ({ code }) => code,
        ({ zh }) => zh,
      ),
      grade: byCode(
        DISABILITY_GRADES,
        ({ grade }) => grade,
        ({ zh }) => zh,
      ),
    },
    open: (cipher, row) => opened(cipher, row, { 残疾人证号: ['certificateNo', 'number_enc'] }),
  },
  {
    table: 'ability_profile',
    title: '能力',
    columns: {
      abilities: '各项能力（0 到 4）',
      grounds: '怎么知道的、有没有把握',
      assessed_on: '评估日期',
      ...SAID,
    },
    say: { ...SAID_SOURCE, abilities: abilityWords, grounds: groundWords },
  },
  {
    table: 'job_need',
    title: '就业需求',
    columns: {
      wants_work: '想不想工作',
      occupations: '想做的职业',
      skills: '技能',
      min_wage: '最低月工资（分）',
      commute: '愿意去多远',
      forms: '工作形式',
      note: '备注',
      registered_on: '登记日期',
      ...SAID,
    },
    say: { ...SAID_SOURCE, occupations: occupationWords, commute: COMMUTE_WORDS, forms: WORK_FORM_WORDS },
  },
  ...backgroundTables,
  ...householdTables,
  ...serviceTables,
  {
    table: 'consent',
    title: '同意和撤回',
    columns: {
      purpose: '事项',
      wording: '说明的版本',
      answer: '答复',
      decided_by: '谁决定',
      person_wish: '本人意愿',
      manner: '方式',
      evidence_id: '材料编号',
      ...VERSION,
    },
    say: {
      ...SAID_SOURCE,
      purpose: byCode(
        PURPOSES,
        ({ id }) => id,
        ({ title }) => title,
      ),
      answer: { given: '同意', withdrawn: '不同意或者撤回' },
      decided_by: DECIDED_WORDS,
      person_wish: WISH_WORDS,
      manner: MANNER_WORDS,
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
    say: {
      ...SAID_SOURCE,
      capacity: CAPACITY_WORDS,
      may: MAY_WORDS,
      basis: BASIS_WORDS,
      manner: MANNER_WORDS,
    },
    technical: ['code_hash', 'code_until', 'account_id', 'revoked_by'],
  },
  {
    table: 'correction_request',
    title: '请人更正的内容',
    columns: {
      part: '哪一项',
      words: '怎么说的',
      asked_at: '提出时间',
      outcome: '结果',
      answer: '答复',
      answered_at: '答复时间',
    },
    say: { part: FACT_TITLES, outcome: { corrected: '已更正', kept: '没有改' } },
    technical: ['asked_by', 'answered_by'],
  },
  {
    table: 'person_turn',
    title: '更正号码、迁移和去世的登记',
    columns: {
      kind: '什么事',
      happened_on: '日期',
      paper: '凭什么',
      from_code: '从哪里（代码）',
      to_code: '到哪里（代码）',
      recorded_at: '登记时间',
      received_at: '接收时间',
      revoked_at: '撤销时间',
      revoke_reason: '撤销原因',
    },
    say: { kind: { identity: '更正身份证号', move: '档案转移', death: '登记去世' } },
    technical: ['recorded_by', 'received_by', 'revoked_by', 'card_before', 'card_after'],
    open: (cipher, row) => ({
      原来的身份证号: Buffer.isBuffer(row.before_enc)
        ? cipher.open(row.before_enc, `person_turn.before:${String(row.id)}`)
        : null,
    }),
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
    say: { state: STATE_OF_REQUEST },
    technical: ['asked_by', 'decided_by'],
  },
  {
    table: 'seal',
    title: '封存',
    rest: '封存和销毁的日期和依据',
    columns: {
      sealed_at: '封存时间',
      seal_reason: '理由',
      article: '依据',
      keep_until: '保存到',
      lifted_at: '解封时间',
      lift_reason: '解封的理由',
    },
    technical: ['request_id', 'sealed_by', 'lifted_by', 'dissolved_at'],
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
    say: { state: STATE_OF_REQUEST },
    technical: ['seal_id', 'officer', 'decided_by'],
  },
  {
    table: 'attachment',
    title: '附件（内容请向工作人员要）',
    columns: {
      kind: '种类',
      name: '文件名',
      media_type: '格式',
      size: '大小（字节）',
      at: '上传时间',
      removed_at: '删除时间',
      remove_reason: '删除的理由',
    },
    // The papers of other rooms are told in their own sections.
    say: { kind: (kind) => paperTitle(String(kind)) ?? '其他材料' },
    technical: [
      'owner_table',
      'owner_id',
      'sha256',
      'uploaded_by',
      'scan_state',
      'scanned_at',
      'scan_found',
      'removed_by',
      'released_at',
      'released_by',
      'release_reason',
    ],
  },
  {
    table: 'roster_row',
    rest: '名册里这一行的处理结果，原文清空',
    keptOut: '花名册导入时的一行，只在导入期间保存，导入后的内容都在基本信息和残疾人证里。',
  },
  { table: 'account_grant', keptOut: '谁能用账号看这份档案，见“监护人和帮手”；账号本身在“账号”页里看。' },
  { table: 'grant_request', keptOut: '开通账号的办理记录，不记本人的情况。' },
  { table: 'letter', keptOut: '打印给本人的通知，内容已经交给本人。' },
];
