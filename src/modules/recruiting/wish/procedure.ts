import { defineProcedure } from '../../../platform/procedure/index.ts';
import { REFERRERS } from '../procedure.ts';

export type WishState = 'open' | 'referred' | 'answered' | 'withdrawn';
export type WishMove = 'refer' | 'answer' | 'withdraw';

/** The way of a wish. A week is ours, not the law's: somebody who said "I want to go" should not wait longer for a word. */
export const wishProcedure = defineProcedure<WishState, WishMove>({
  id: 'recruiting.wish',
  title: '想去的岗位',
  start: 'open',
  states: {
    open: { title: '等工作人员联系', tone: 'waiting' },
    referred: { title: '已推荐', tone: 'good', final: true },
    answered: { title: '工作人员已答复', tone: 'info', final: true },
    withdrawn: { title: '不去了', tone: 'neutral', final: true },
  },
  transitions: [
    {
      name: 'refer',
      title: '推荐',
      from: ['open'],
      to: 'referred',
      // By a clerk, or by the person's own yes to an employer that asks.
      allow: [...REFERRERS, 'seeker'],
      withinDays: 7,
    },
    {
      name: 'answer',
      title: '答复',
      from: ['open'],
      to: 'answered',
      // By the house itself when the position closes or the person has found work.
      allow: ['system', ...REFERRERS],
      needs: ['reason'],
      withinDays: 7,
    },
    { name: 'withdraw', title: '不去了', from: ['open'], to: 'withdrawn', allow: ['seeker'] },
  ],
});
