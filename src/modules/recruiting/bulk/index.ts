import type { PageDeclaration } from '../../../platform/module/index.ts';
import { comparePersons, positionConsole } from './queries.ts';

/** The counsellor's console: for the declaration of the room. */
export const bulkQueries = [positionConsole, comparePersons];

const page = (path: string, file: string, title: string): PageDeclaration => ({
  path,
  file: `modules/recruiting/bulk/pages/${file}`,
  title,
  audience: 'staff',
});

export const bulkPages: readonly PageDeclaration[] = [
  page('/positions/:id/console', 'console.tsx', '给岗位挑人'),
  page('/positions/:id/compare', 'compare.tsx', '并排比较几个人'),
  page('/positions/:id/refer', 'refer-many.tsx', '推荐选中的人'),
];
