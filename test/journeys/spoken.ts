/** Roles as a Chinese screen reader says them. A role that stands here as null says nothing by itself. */
const ROLES: Readonly<Record<string, string | null>> = {
  document: null,
  paragraph: null,
  banner: '页眉',
  main: '主要内容',
  contentinfo: '页脚',
  navigation: '导航',
  region: '区域',
  form: '表单',
  search: '查找',
  group: '分组',
  article: '文章',
  status: '状态',
  alert: '警告',
  heading: '标题',
  list: '列表',
  listitem: '列表项',
  link: '链接',
  button: '按钮',
  textbox: '输入框',
  searchbox: '查找框',
  combobox: '下拉框',
  listbox: '列表框',
  option: '选项',
  radio: '单选',
  radiogroup: '单选组',
  checkbox: '复选框',
  table: '表格',
  caption: '表名',
  rowgroup: null,
  row: '行',
  cell: '单元格',
  columnheader: '列标题',
  rowheader: '行标题',
  term: '项目',
  definition: '内容',
  time: null,
  strong: null,
  emphasis: null,
  code: null,
  img: '图',
  figure: '插图',
  complementary: '补充',
  dialog: '对话框',
  note: '提示',
  separator: '分隔线',
  spinbutton: '数字框',
  progressbar: '进度条',
  meter: '量表',
  mark: '标记',
  tablist: '标签栏',
  tab: '标签',
};

/** States and properties. What is left out is an address or a value that people are not told. */
const WORDS: readonly [RegExp, string][] = [
  [/^level (\d+)$/, '$1 级'],
  [/^position (\d+)$/, '第 $1'],
  [/^set size (\d+)$/, '共 $1'],
  [/^not selected$/, '没选'],
  [/^selected$/, '已选'],
  [/^not checked$/, '没选'],
  [/^checked$/, '已选'],
  [/^not pressed$/, '没开'],
  [/^pressed$/, '开着'],
  [/^required$/, '必填'],
  [/^invalid$/, '有错'],
  [/^disabled$/, '不能用'],
  [/^current (page|item)$/, '你在这里'],
  [/^has popup listbox$/, '可以展开'],
  [/^not expanded$/, '收着'],
  [/^expanded$/, '展开着'],
  [/^not invalid$/, ''],
];

/** Values that the reader says of buttons and options, where people are told the text alone. */
const SILENT = /^[a-z-]+$|^\d{6}$/;

function wordOf(part: string): string {
  for (const [pattern, said] of WORDS) if (pattern.test(part)) return part.replace(pattern, said);
  return SILENT.test(part) ? '' : part;
}

/** One phrase of the reader in Chinese; null for one that says nothing. Throws on a role that has no Chinese name. */
export function inChinese(phrase: string): string | null {
  if (phrase === '' || /^end(,| of) /.test(phrase)) return null;
  const [role = '', ...rest] = phrase.split(', ');
  if (!/^[a-z]+$/.test(role)) return phrase;
  const said = ROLES[role];
  if (said === undefined) throw new Error(`no Chinese for the role of “${phrase}”`);
  // Of a long choice one is told where one stands, not all that one could have chosen.
  if (role === 'option' && rest.includes('not selected')) return null;
  const words = rest.map(wordOf).filter((word) => word !== '');
  if (said === null) return words.length > 0 ? words.join('，') : null;
  return [said, ...words].join('，');
}
