import { fill, type PageDeclaration } from '../../../platform/module/index.ts';
import { answerWish, sayWish, withdrawWish } from './actions.ts';
import { mySteps, myWishes, openWish, wishTimeline } from './queries.ts';

export { wishesWaiting } from './worklist.ts';

/** For the declaration of the room. */
export const wishActions = [sayWish, withdrawWish, answerWish];
export const wishQueries = [myWishes, openWish];
export const wishSlots = [fill('timeline', 31, wishTimeline), fill('my-step', 10, mySteps)];
export const wishPages: readonly PageDeclaration[] = [
  {
    path: '/my',
    file: 'modules/recruiting/wish/pages/my-home.tsx',
    title: '我的首页',
    audience: 'seeker',
    easy: true,
    nav: { order: 0, label: '我的首页', roles: ['seeker'] },
  },
  {
    path: '/my/want',
    file: 'modules/recruiting/wish/pages/want.tsx',
    title: '想去这个岗位吗',
    audience: 'seeker',
    easy: true,
  },
  {
    path: '/my/unfit',
    file: 'modules/recruiting/wish/pages/unfit.tsx',
    title: '这个岗位为什么不合适',
    audience: 'seeker',
    easy: true,
  },
  {
    path: '/wishes/:id',
    file: 'modules/recruiting/wish/pages/wish.tsx',
    title: '想去的岗位',
    audience: 'staff',
  },
];
