import { DISABILITY_CATEGORIES, DISABILITY_GRADES } from '../../../kernel/disability.ts';
import {
  PROBLEM_HEADER,
  ROW_HEADER,
  type FeedColumn,
  type FeedFormat,
} from '../../../platform/feed/index.ts';
import { CERTIFICATE_STATUS_WORDS, EDUCATION_WORDS, SEX_WORDS, URBAN_RURAL_WORDS } from '../words.ts';

/** The shape alone decides where an unclear header (证件号码) belongs; check digits are looked at later. */
const isResidentId = (text: string) => /^\d{17}[\dXx]$/.test(text);
const isCertificateNo = (text: string) => /^\d{17}[\dXx]\d{2}(B\d{1,2})?$/i.test(text);

// Synthetic people: area code 350199 is assigned to no place.
const COLUMNS = [
  {
    key: 'name',
    title: '姓名',
    synonyms: ['残疾人姓名', '持证人', '持证人姓名', '名字', '本人姓名'],
    required: true,
    note: '与残疾人证上的姓名一致。',
    examples: ['示例甲', '示例乙'],
    width: 12,
  },
  {
    key: 'residentId',
    title: '身份证号',
    synonyms: [
      '公民身份号码',
      '身份证号码',
      '身份证',
      '居民身份证号',
      '居民身份证号码',
      '身份号码',
      '证件号码',
      '证件号',
      '公民身份证号码',
    ],
    note: '18 位。可以不填，系统从残疾人证号的前 18 位取得。请把这一列设为“文本”，否则后几位会变成 0。',
    examples: ['350199199003076616', ''],
    width: 22,
    fits: isResidentId,
  },
  {
    key: 'certificateNo',
    title: '残疾人证号',
    synonyms: [
      '残疾人证号码',
      '残疾证号',
      '残疾证号码',
      '残疾人证',
      '残疾证',
      '证号',
      '残疾人证编号',
      '证件号码',
      '证件号',
      '第二代残疾人证号',
      '二代证号',
    ],
    required: true,
    note: '20 位，补办的后面带 B 和次数。请把这一列设为“文本”。',
    examples: ['35019919900307661611', '35019919900307918X62'],
    width: 24,
    fits: isCertificateNo,
  },
  {
    key: 'category',
    title: '残疾类别',
    synonyms: ['残疾类型', '类别', '残疾种类', '残疾分类'],
    note: '应与证号第 19 位一致。',
    examples: ['视力残疾', '精神残疾'],
    choices: DISABILITY_CATEGORIES.map((c) => c.zh),
  },
  {
    key: 'grade',
    title: '残疾等级',
    synonyms: ['等级', '残疾级别', '残疾程度', '级别'],
    note: '应与证号第 20 位一致。',
    examples: ['一级', '二级'],
    choices: DISABILITY_GRADES.map((g) => g.zh),
    width: 10,
  },
  {
    key: 'sex',
    title: '性别',
    synonyms: [],
    note: '应与身份证号第 17 位一致（单数为男，双数为女）。可以不填。',
    examples: ['男', '女'],
    choices: Object.values(SEX_WORDS),
    width: 8,
  },
  {
    key: 'birthDate',
    title: '出生日期',
    synonyms: ['出生年月', '出生年月日', '生日', '出生时间'],
    note: '应与身份证号一致。可以不填。写法：1990-03-07。',
    examples: ['1990-03-07', '1990-03-07'],
  },
  {
    key: 'urbanRural',
    title: '户口性质',
    synonyms: ['城乡', '户籍性质', '户口类型', '户籍类型', '城乡类别', '户口类别', '农业非农业', '户口'],
    note: '城镇或农村。',
    examples: ['城镇', '农村'],
    choices: Object.values(URBAN_RURAL_WORDS),
    width: 10,
  },
  {
    key: 'county',
    title: '所在县（市、区）',
    synonyms: [
      '户籍地',
      '户籍所在县',
      '县区',
      '县',
      '区县',
      '所在县',
      '县市区',
      '所属县区',
      '户籍所在地',
      '所在区县',
      '所在县区',
      '户籍区划',
      '行政区划',
      '区划代码',
      '行政区划代码',
      '户籍所在县市区',
      '户籍县区',
    ],
    note: '名称或代码。可以不填，按上传时选的地区。',
    examples: ['', ''],
  },
  {
    key: 'township',
    title: '乡镇（街道）',
    synonyms: ['乡镇', '街道', '乡镇街道', '所在乡镇', '镇街', '镇', '所属乡镇', '所属街道', '镇街道'],
    note: '名称或 9 位代码。',
    examples: ['', ''],
  },
  {
    key: 'village',
    title: '村（社区）',
    synonyms: [
      '村',
      '社区',
      '村社区',
      '居委会',
      '村委会',
      '村居',
      '村居委会',
      '所在村',
      '村名',
      '所属社区',
      '所属村',
    ],
    note: '名称。',
    examples: ['示例村', '示例社区'],
  },
  {
    key: 'household',
    title: '户籍地址',
    synonyms: ['户口地址', '户籍详细地址', '户籍所在地地址', '户口所在地'],
    note: '没有乡镇一列时，从这里认出乡镇。',
    examples: ['', ''],
    width: 30,
  },
  {
    key: 'address',
    title: '居住地址',
    synonyms: [
      '现居住地址',
      '现住址',
      '住址',
      '家庭住址',
      '联系地址',
      '地址',
      '现住地址',
      '居住地',
      '详细地址',
      '家庭地址',
      '通讯地址',
    ],
    note: '最多 200 字。',
    examples: ['示例路 1 号', '示例路 2 号'],
    width: 30,
  },
  {
    key: 'phone',
    title: '联系电话',
    synonyms: [
      '电话',
      '手机',
      '手机号',
      '手机号码',
      '联系方式',
      '电话号码',
      '本人电话',
      '本人联系电话',
      '移动电话',
      '固定电话',
    ],
    note: '手机或座机，只写一个。',
    examples: ['13900000000', ''],
    width: 16,
  },
  {
    key: 'education',
    title: '文化程度',
    synonyms: ['学历', '受教育程度', '教育程度', '最高学历'],
    note: '最高学历。',
    examples: ['初中', '大专'],
    choices: EDUCATION_WORDS,
  },
  {
    key: 'issuedOn',
    title: '发证日期',
    synonyms: ['办证日期', '核发日期', '签发日期', '首次发证日期', '发证时间', '办证时间', '批准日期'],
    note: '写法：2020-03-07。',
    examples: ['2020-03-07', '2021-06-01'],
  },
  {
    key: 'expiresOn',
    title: '有效期至',
    synonyms: [
      '有效期',
      '有效期限',
      '到期日期',
      '证件有效期',
      '有效期止',
      '有效截止日期',
      '截止日期',
      '失效日期',
      '有效期截止',
    ],
    note: '写法：2030-03-06。',
    examples: ['2030-03-06', '2031-05-31'],
  },
  {
    key: 'status',
    title: '证件状态',
    synonyms: ['状态', '持证状态', '残疾人证状态', '办证状态', '证件情况'],
    note: '不填按有效处理。',
    examples: ['有效', '有效'],
    choices: Object.values(CERTIFICATE_STATUS_WORDS),
    width: 10,
  },
  {
    key: 'guardianName',
    title: '监护人姓名',
    synonyms: ['监护人', '法定监护人', '监护人名字', '联系人', '联系人姓名'],
    note: '没有监护人不填。',
    examples: ['', '示例丙'],
  },
  {
    key: 'guardianPhone',
    title: '监护人电话',
    synonyms: [
      '监护人联系电话',
      '监护人手机',
      '监护人手机号',
      '监护人联系方式',
      '联系人电话',
      '联系人联系电话',
      '监护人手机号码',
      '监护人电话号码',
    ],
    note: '只写一个。',
    examples: ['', '13900000001'],
    width: 16,
  },
  {
    key: 'employment',
    title: '就业状况',
    synonyms: ['就业情况', '就业状态', '是否就业', '就业形式', '就业'],
    note: '只留在这次导入里，不写进档案：就业要有证据，另行登记。',
    examples: ['', ''],
  },
  {
    key: 'remark',
    title: '备注',
    synonyms: ['说明', '其他'],
    note: '只留在这次导入里，不写进档案。',
    examples: ['', ''],
  },
] as const satisfies readonly FeedColumn[];

export type RosterKey = (typeof COLUMNS)[number]['key'];

/** The roster of certificate holders of a county or township. */
export const ROSTER_FORMAT: FeedFormat = {
  name: 'people.roster',
  title: '持证残疾人花名册',
  columns: COLUMNS,
};

/** Columns that are understood but kept with the import only. */
export const NOT_STORED: ReadonlySet<RosterKey> = new Set(['employment', 'remark']);

/** Columns that annotated files carry back; they are never data. */
export const OWN_HEADERS: ReadonlySet<string> = new Set([PROBLEM_HEADER, ROW_HEADER]);

export function isRosterKey(text: string): text is RosterKey {
  return COLUMNS.some((column) => column.key === text);
}

/** Header of a column as the template writes it. */
export function columnTitle(key: string): string {
  return COLUMNS.find((column) => column.key === key)?.title ?? key;
}

export const TEMPLATE_NOTES = [
  '一人一行。列的先后可以变，不用的列可以删。表头上面可以有标题。',
  '示例两行是虚构的，填写前请删去。',
  '身份证号和残疾人证号请按“文本”填写。粘贴前先把列的格式设为文本。',
  '空着的格子不会改动系统里已有的内容。',
] as const;
