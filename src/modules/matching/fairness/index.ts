import type { PageDeclaration } from '../../../platform/module/index.ts';
import { OFFICERS } from '../../../platform/access/roles.ts';
import { makeFairness, startFairness } from './actions.ts';
import { fairnessRows, fairnessSheet } from './queries.ts';
import './tables.ts';

export { fairnessExport } from './export.ts';
export { fairnessMessages } from './messages.ts';

/** What the room's declaration takes from here. */
export const fairnessActions = [startFairness, makeFairness];
export const fairnessQueries = [fairnessSheet, fairnessRows];

const page = (path: string, file: string, title: string): PageDeclaration => ({
  path,
  file: `modules/matching/fairness/pages/${file}`,
  title,
  audience: 'staff',
});

export const fairnessPages: readonly PageDeclaration[] = [
  {
    ...page('/matching/fairness', 'fairness.tsx', '推荐公平情况'),
    nav: { order: 75, label: '推荐公平情况', group: 'figures', roles: OFFICERS },
  },
  page('/matching/fairness/rows', 'rows.tsx', '推荐公平情况的名单'),
  page('/matching/fairness/sheet', 'sheet.tsx', '推荐公平情况表'),
  page('/matching/fairness/sheet/:format', 'sheet-file.ts', '推荐公平情况表文件'),
];
