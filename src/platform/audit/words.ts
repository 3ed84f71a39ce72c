import { isRole, ROLES } from '../access/roles.ts';
import type { ModuleDeclaration } from '../module/index.ts';

/** Tables of the floor, which hold nothing of the register and so stand in no room's declaration. */
const FLOOR: Readonly<Record<string, string>> = {
  account: '账号',
  account_grant: '授权',
  account_setting: '显示设置',
  session: '登录',
  notice: '通知',
  outgoing_message: '发出的消息',
  export_job: '导出',
  attachment: '附件',
  saved_view: '保存的视图',
  added_word: '词表里的词',
  draft: '没填完的表',
};

/** What the traces say beside what they are about. */
const KEYS: Readonly<Record<string, string>> = {
  accepted: '已接受',
  account: '账号',
  active: '启用',
  address: '联系地址',
  again: '再次存',
  answer: '答复',
  approach: '联系记录',
  approve: '同意',
  basis: '依据',
  because: '原因',
  beside: '没有采用的项目',
  booth: '展位',
  by: '按什么分',
  bytes: '字节',
  campaign: '调查批次',
  capacity: '身份',
  change: '变动',
  channel: '渠道',
  chosen: '选中',
  code: '代码',
  confirmed: '已确认',
  counties: '县数',
  county: '县',
  day: '日期',
  decision: '决定',
  delegation: '委托',
  draft: '没填完的表',
  drawn: '抽到',
  employer: '用人单位',
  end: '处理方式',
  ended: '结束',
  endsOn: '结束日期',
  evidence: '证据',
  expired: '过期',
  export: '导出',
  field: '项目',
  file: '文件',
  filters: '条件',
  fitting: '合适',
  found: '找到',
  from: '从',
  fullNumbers: '号码是否完整',
  functions: '能力项数',
  grant: '授权',
  group: '种类',
  guests: '邀请人数',
  interview: '面谈',
  interviews: '面谈场次',
  invitation: '邀请',
  kept: '保留',
  kind: '种类',
  left: '剩下',
  lent: '代管的授权',
  letter: '通知信',
  link: '链接',
  list: '列表',
  looked: '看过',
  mailed: '寄了邮件',
  manner: '方式',
  may: '能做什么',
  meeting: '招聘会',
  met: '见到',
  move: '办理',
  moved: '改了时间',
  opening: '启封申请',
  outcome: '结果',
  page: '第几页',
  part: '哪一项',
  passkey: '通行密钥',
  password: '密码',
  people: '人数',
  person: '残疾人',
  persons: '人数',
  placed: '排上',
  plan: '方案',
  position: '岗位',
  positions: '岗位',
  purpose: '目的',
  quarantine: '隔离的文件',
  question: '询问',
  reason: '理由',
  recovery: '恢复码',
  referral: '推荐',
  refused: '拒绝的原因',
  region: '地区',
  request: '请求',
  result: '结果',
  revoked: '已收回',
  role: '角色',
  rows: '条数',
  rule: '规则',
  seal: '封存',
  seed: '随机数种子',
  sessions: '登录数',
  shown: '列出',
  spell: '就业经历',
  state: '状态',
  step: '步骤',
  tables: '表数',
  to: '给谁',
  told: '告诉',
  total: '总数',
  unsealed: '启封',
  until: '到',
  version: '版本',
  visit: '走访',
  visits: '走访数',
  was: '原来',
  wish: '意愿',
  wording: '文本版本',
  year: '年度',
};

/** Chinese name by table, as the rooms declare them for the copy of a person's data, and the floor's own. */
export function tableTitles(modules: readonly ModuleDeclaration[]): Record<string, string> {
  const told = modules.flatMap(({ personTables }) =>
    personTables.flatMap((each) => ('title' in each ? [[each.table, each.title] as const] : [])),
  );
  // Of a person it is the whole file that was touched.
  return { ...FLOOR, ...Object.fromEntries(told), person: '残疾人档案' };
}

/** Title of the room by the name of each of its acts, and by its own name for what it does by itself. */
export function roomTitles(modules: readonly ModuleDeclaration[]): Record<string, string> {
  return Object.fromEntries(
    modules.flatMap(({ name, title, operations }) => [
      [name, title],
      ...operations.map((operation) => [operation.name, title]),
    ]),
  );
}

/** What a trace is about: the table's name, or for one that nobody named the room of the act: 招聘会的记录. */
export function subjectWords(
  { action, subject_table: table }: { action: string; subject_table: string | null },
  titles: Readonly<Record<string, string>>,
  rooms: Readonly<Record<string, string>>,
): string {
  if (table === null) return '无';
  const room = rooms[action] ?? rooms[action.split('.')[0] ?? ''];
  return titles[table] ?? (room ? `${room}的记录` : table);
}

/** One value in words: regions and roles by name, yes and no in Chinese; codes and ids as they are. */
function valueWords(key: string, value: unknown, region: (code: string) => string | null): string {
  if (typeof value === 'boolean') return value ? '是' : '否';
  if (value === null || value === undefined || value === '') return '无';
  const text = String(value);
  if (key === 'region' || key === 'county') return region(text) ?? text;
  return key === 'role' && isRole(text) ? ROLES[text].title : text;
}

/** The details of a trace: 地区：福建省福州市鼓楼区，条数：3. A key that nobody named is shown as it is. */
export function detailWords(
  details: Readonly<Record<string, unknown>> | null,
  region: (code: string) => string | null,
): string {
  return Object.entries(details ?? {})
    .map(([key, value]) => `${KEYS[key] ?? key}：${valueWords(key, value, region)}`)
    .join('，');
}
