import { csvResponse } from '../../../platform/feed/index.ts';
import { POSTING_COLUMNS } from '../parsing/index.ts';

/** An empty table with two synthetic rows, for employers who have no list of their own. */
export function loader(): Response {
  const columns = POSTING_COLUMNS.filter(({ key }) => key !== 'contact');
  return csvResponse('岗位导入样表.csv', [
    columns.map(({ title }) => title),
    ...[0, 1].map((row) => columns.map(({ examples }) => examples[row] ?? '')),
  ]);
}
