import { OFFICE_STAFF } from '../../platform/access/roles.ts';
import { defineProcedure } from '../../platform/procedure/index.ts';

/** Whoever keeps files also keeps plans; the village helper reads them before a visit. */
export const PLANNERS = OFFICE_STAFF;

export type PlanState = 'draft' | 'objected' | 'agreed' | 'running' | 'closed';
export type PlanMove = 'agree' | 'object' | 'revise' | 'start' | 'review' | 'close' | 'reopen';

/**
 * The way of a plan. Nothing runs that the person has not agreed to; an objection stops it until it is changed and agreed to
 * anew. The days are ours: a plan that lies half done for a month helps nobody.
 */
export const planProcedure = defineProcedure<PlanState, PlanMove>({
  id: 'plans.plan',
  title: '一人一策',
  start: 'draft',
  states: {
    draft: { title: '等本人同意', tone: 'draft' },
    objected: { title: '本人不同意', tone: 'bad' },
    agreed: { title: '已同意，没开始', tone: 'waiting' },
    running: { title: '正在做', tone: 'info' },
    closed: { title: '已结束', tone: 'neutral', final: true },
  },
  transitions: [
    {
      name: 'agree',
      title: '同意计划',
      from: ['draft', 'objected'],
      to: 'agreed',
      allow: [...PLANNERS, 'seeker'],
      withinDays: 15,
    },
    {
      name: 'object',
      title: '不同意计划',
      from: ['draft', 'agreed', 'running'],
      to: 'objected',
      allow: [...PLANNERS, 'seeker'],
      needs: ['reason'],
    },
    { name: 'revise', title: '改计划', from: ['objected'], to: 'draft', allow: PLANNERS, withinDays: 15 },
    { name: 'start', title: '开始做', from: ['agreed'], to: 'running', allow: PLANNERS, withinDays: 7 },
    { name: 'review', title: '回访', from: ['running'], to: 'running', allow: PLANNERS },
    {
      name: 'close',
      title: '结束计划',
      from: ['draft', 'objected', 'agreed', 'running'],
      to: 'closed',
      // By the house itself where a death was written into the file.
      allow: ['system', ...PLANNERS],
      needs: ['reason'],
    },
    {
      name: 'reopen',
      title: '重新打开',
      from: ['closed'],
      to: 'draft',
      allow: ['system', ...PLANNERS],
      needs: ['reason'],
    },
  ],
});
