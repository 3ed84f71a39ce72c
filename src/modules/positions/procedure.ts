import { EMPLOYER, OFFICERS, OFFICE_STAFF } from '../../platform/access/roles.ts';
import { defineProcedure } from '../../platform/procedure/index.ts';
import type { PositionState } from './tables.ts';

/** Who keeps the bank: clerks of a township fill in drafts, an officer answers for what is published. */
export const POSITION_KEEPERS = OFFICE_STAFF;
export const POSITION_PUBLISHERS = OFFICERS;
/** Who writes a position: the keepers of the bank, and an employer its own. */
export const POSITION_WRITERS = [...POSITION_KEEPERS, ...EMPLOYER];

export type PositionMove =
  | 'submit'
  | 'recall'
  | 'publish'
  | 'return'
  | 'reserve'
  | 'release'
  | 'close'
  | 'discard'
  | 'reopen';

/** Days within which the region reviews what an employer handed in: people wait on both sides. */
export const REVIEW_DAYS = 5;

/**
 * The way of a position: a draft is confirmed and opened, an open one is closed with a reason, and may open again. An
 * employer hands its draft in; the region opens it or gives it back with a reason. A post kept for people who are owed it is
 * offered to them first, and opened to everybody after.
 */
export const positionProcedure = defineProcedure<PositionState, PositionMove>({
  id: 'positions.position',
  title: '岗位',
  start: 'draft',
  states: {
    draft: { title: '草稿', tone: 'draft' },
    submitted: { title: '等核对', tone: 'waiting' },
    reserved: { title: '先给优先的人', tone: 'info' },
    open: { title: '招聘中', tone: 'good' },
    closed: { title: '已关闭', tone: 'neutral' },
  },
  transitions: [
    { name: 'submit', title: '交给残联核对', from: ['draft'], to: 'submitted', allow: EMPLOYER },
    { name: 'recall', title: '拿回来再改', from: ['submitted'], to: 'draft', allow: EMPLOYER },
    {
      name: 'publish',
      title: '发布岗位',
      from: ['draft', 'submitted'],
      to: 'open',
      allow: POSITION_PUBLISHERS,
      withinDays: REVIEW_DAYS,
    },
    {
      name: 'return',
      title: '退回单位修改',
      from: ['submitted'],
      to: 'draft',
      allow: POSITION_PUBLISHERS,
      needs: ['reason'],
    },
    {
      name: 'reserve',
      title: '先给优先的人',
      from: ['draft', 'submitted'],
      to: 'reserved',
      allow: POSITION_PUBLISHERS,
      withinDays: REVIEW_DAYS,
    },
    // Once the time in which it was offered first is over.
    {
      name: 'release',
      title: '向所有人开放',
      from: ['reserved'],
      to: 'open',
      allow: ['system', ...POSITION_PUBLISHERS],
    },
    {
      name: 'close',
      title: '关闭岗位',
      from: ['open', 'reserved'],
      to: 'closed',
      allow: [...POSITION_PUBLISHERS, ...EMPLOYER],
      needs: ['reason'],
    },
    {
      name: 'discard',
      title: '不发布',
      from: ['draft', 'submitted'],
      to: 'closed',
      allow: POSITION_WRITERS,
      needs: ['reason'],
    },
    { name: 'reopen', title: '重新发布', from: ['closed'], to: 'open', allow: POSITION_PUBLISHERS },
  ],
});
