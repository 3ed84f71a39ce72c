import { EMPLOYER } from '../../../platform/access/roles.ts';
import { fill, type PageDeclaration } from '../../../platform/module/index.ts';
import { answersOwed, listReferred, openReferred, referredSection } from './queries.ts';
import { answersWaiting } from './worklist.ts';

/** What an employer does with the people referred to it. */
export const employerQueries = [listReferred, openReferred];
export const employerSlots = [fill('employer-home', 10, referredSection), fill('employer', 30, answersOwed)];
export const employerWorklists = [answersWaiting];
export const employerPages: readonly PageDeclaration[] = [
  {
    path: '/employer/referrals',
    file: 'modules/recruiting/employer/pages/list.tsx',
    title: '推荐来的人',
    audience: 'staff',
    nav: { order: 30, label: '推荐来的人', roles: EMPLOYER },
  },
  {
    path: '/employer/referrals/:id',
    file: 'modules/recruiting/employer/pages/referred.tsx',
    title: '推荐来的一个人',
    audience: 'staff',
  },
];
