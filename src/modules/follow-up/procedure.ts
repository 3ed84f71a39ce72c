import { STAFF } from '../../platform/access/roles.ts';
import { defineProcedure } from '../../platform/procedure/index.ts';
import type { FollowUpState, WarningState } from './tables.ts';

/** Whoever visits also asks how it goes. */
export const ASKERS = STAFF;

/** The way of one follow-up. Spells close and open it; only the answer is somebody's move. */
export const followUpProcedure = defineProcedure<FollowUpState, 'answer'>({
  id: 'follow-up.point',
  title: '就业跟踪服务',
  start: 'open',
  states: {
    open: { title: '待回访', tone: 'waiting' },
    done: { title: '已回访', tone: 'good', final: true },
    closed: { title: '不用回访了', tone: 'neutral', final: true },
  },
  transitions: [
    { name: 'answer', title: '登记回访', from: ['open'], to: 'done', allow: [...ASKERS, 'seeker'] },
  ],
});

/** The way of a warning. */
export const warningProcedure = defineProcedure<WarningState, 'act' | 'resolve'>({
  id: 'follow-up.warning',
  title: '离岗预警',
  start: 'open',
  states: {
    open: { title: '待处理', tone: 'bad' },
    acting: { title: '处理中', tone: 'waiting' },
    resolved: { title: '已解决', tone: 'good', final: true },
    closed: { title: '不用处理了', tone: 'neutral', final: true },
  },
  transitions: [
    { name: 'act', title: '登记处理', from: ['open', 'acting'], to: 'acting', allow: ASKERS },
    { name: 'resolve', title: '办结', from: ['open', 'acting'], to: 'resolved', allow: ASKERS },
  ],
});
