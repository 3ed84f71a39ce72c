import { EMPLOYER } from '../../../platform/access/roles.ts';
import { defineProcedure } from '../../../platform/procedure/index.ts';
import { REFERRERS } from '../procedure.ts';

export type ApproachState = 'open' | 'agreed' | 'declined' | 'expired' | 'withdrawn';
export type ApproachMove = 'agree' | 'decline' | 'expire' | 'withdraw';

/** How a question stands on a day: one whose last day is over waits for the night, and is over all the same. */
export const standsOn = (
  { state, due_on: dueOn }: { state: ApproachState; due_on: string },
  today: string,
): ApproachState => (state === 'open' && dueOn < today ? 'expired' : state);

/** The way of an employer's question. The person answers, or a clerk for them; unanswered it runs out on its day. */
export const approachProcedure = defineProcedure<ApproachState, ApproachMove>({
  id: 'recruiting.approach',
  title: '单位想见的人',
  start: 'open',
  states: {
    open: { title: '等求职者答复', tone: 'waiting' },
    agreed: { title: '愿意见面', tone: 'good', final: true },
    declined: { title: '这次不去', tone: 'neutral', final: true },
    expired: { title: '到期没有答复', tone: 'neutral', final: true },
    withdrawn: { title: '单位不问了', tone: 'neutral', final: true },
  },
  transitions: [
    { name: 'agree', title: '愿意见面', from: ['open'], to: 'agreed', allow: ['seeker', ...REFERRERS] },
    {
      name: 'decline',
      title: '这次不去',
      from: ['open'],
      to: 'declined',
      allow: ['seeker', ...REFERRERS, 'system'],
    },
    { name: 'expire', title: '到期', from: ['open'], to: 'expired', allow: ['system'] },
    { name: 'withdraw', title: '不问了', from: ['open'], to: 'withdrawn', allow: ['system', ...EMPLOYER] },
  ],
});
