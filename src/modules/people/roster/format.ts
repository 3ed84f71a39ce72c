import { PROBLEM_HEADER, ROW_HEADER, type FeedFormat } from '../../../platform/feed/index.ts';
import { COLUMNS } from './columns.ts';

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
