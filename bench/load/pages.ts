/** A page that somebody asks for. */
export interface Ask {
  title: string;
  /** `:id` stands for a record. */
  path: string;
  /** The list on which the record of `:id` is found. */
  from?: string;
  /** Text that is sent to the search box. */
  find?: string;
}

const OUTSIDE: readonly Ask[] = [
  { title: '公众：首页', path: '/' },
  { title: '公众：首页，一个市', path: '/?region=350100' },
  { title: '公众：找工作', path: '/jobs' },
  { title: '公众：一个岗位', path: '/jobs/:id', from: '/jobs' },
];
const SEEKER: readonly Ask[] = [
  { title: '求职者：首页', path: '/my' },
  { title: '求职者：找工作', path: '/jobs' },
];
const STAFF: readonly Ask[] = [
  { title: '工作台', path: '/home' },
  { title: '工作台，已过期', path: '/home?due=overdue' },
  { title: '档案列表', path: '/people' },
  { title: '按姓查找', path: '/people?text=%E6%9E%97' },
  { title: '一个人的档案', path: '/people/:id', from: '/people' },
  { title: '全站查找：姓名', path: '/search', find: '林秀' },
  { title: '全站查找：拼音', path: '/search', find: 'linxiu' },
  { title: '全站查找：尾号', path: '/search', find: '1234' },
  { title: '待核实', path: '/spells' },
  { title: '岗位库', path: '/positions' },
  { title: '新增就业', path: '/programme/new-employment' },
];
const UNASKED: Ask = { title: '工作台，没问过意愿的人', path: '/home?kind=employment.unasked' };
const LEVELS: Readonly<Record<string, string>> = {
  gulou: '县',
  jinjiang: '县',
  dongjie: '乡镇',
  helper: '村',
  fuzhou: '市',
  province: '省',
};

/** What an account of the sample asks for in its day; the level stands in the title. */
export function pagesFor(account: string | null): readonly Ask[] {
  if (account === null) return OUTSIDE;
  const level = LEVELS[account];
  if (level === undefined) return SEEKER;
  const own = level === '市' || level === '省' ? STAFF : [...STAFF, UNASKED];
  return own.map((ask) => ({ ...ask, title: `${level}：${ask.title}` }));
}
