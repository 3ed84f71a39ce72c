import { EMPLOYER } from '../../../platform/access/roles.ts';
import { fill, type PageDeclaration } from '../../../platform/module/index.ts';
import { listOwnPositions, openOwnPosition, ownPositionsSection } from './queries.ts';
import { ownDrafts, ownEnding } from './worklist.ts';

export { employerPositionNotices } from './notices.ts';

const page = (path: string, file: string, title: string): PageDeclaration => ({
  path,
  file: `modules/positions/employer/pages/${file}.tsx`,
  title,
  audience: 'staff',
});

/** What an employer does with its own positions. */
export const ownQueries = [listOwnPositions, openOwnPosition];
export const ownSlots = [fill('employer-home', 20, ownPositionsSection)];
export const ownWorklists = [ownDrafts, ownEnding];
export const ownPages: readonly PageDeclaration[] = [
  {
    ...page('/employer/positions', 'list', '我们的岗位'),
    nav: { order: 20, label: '我们的岗位', roles: EMPLOYER },
  },
  { ...page('/employer/positions/new', 'new', '写一个新岗位'), drafts: true },
  page('/employer/positions/:id', 'position', '我们的一个岗位'),
  { ...page('/employer/positions/:id/edit', 'edit', '修改岗位'), drafts: true },
];
