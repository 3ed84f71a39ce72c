import type { PageDeclaration } from '../../../platform/module/index.ts';
import { myWhyNot, personName, positionTitle, whyNot } from './queries.ts';

/** What the room's declaration takes from here. */
export const whyNotQueries = [whyNot, myWhyNot, personName, positionTitle];

export const whyNotPages: readonly PageDeclaration[] = [
  {
    path: '/people/:id/why-not',
    file: 'modules/matching/why/pages/why-not.tsx',
    title: '为什么没有推荐这个岗位',
    audience: 'staff',
  },
  {
    path: '/positions/:id/why-not',
    file: 'modules/matching/why/pages/choose-person.tsx',
    title: '谁没有被推荐到这个岗位',
    audience: 'staff',
  },
  {
    path: '/my/why-not',
    file: 'modules/matching/why/pages/my-why-not.tsx',
    title: '为什么没有推荐给我',
    audience: 'seeker',
  },
];
