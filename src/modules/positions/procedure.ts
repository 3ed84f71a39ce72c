import { EMPLOYER, OFFICERS, OFFICE_STAFF } from '../../platform/access/roles.ts';
import { defineProcedure } from '../../platform/procedure/index.ts';
import type { PositionState } from './tables.ts';

/** Who keeps the bank: clerks of a township fill in drafts, an officer answers for what is published. */
export const POSITION_KEEPERS = OFFICE_STAFF;
export const POSITION_PUBLISHERS = OFFICERS;
/** Who writes a position: the keepers of the bank, and an employer its own. */
export const POSITION_WRITERS = [...POSITION_KEEPERS, ...EMPLOYER];

export type PositionMove = 'submit' | 'recall' | 'publish' | 'return' | 'close' | 'discard' | 'reopen';

/** Days within which the region reviews what an employer handed in: people wait on both sides. */
export const REVIEW_DAYS = 5;

/**
 * The way of a position: a draft is confirmed and opened, an open one is closed with a reason, and may open again. An
 * employer hands its draft in; the region opens it or gives it back with a reason.
 */
export const positionProcedure = defineProcedure<PositionState, PositionMove>({
  id: 'positions.position',
  title: '岗位',
  start: 'draft',
  states: {
    draft: { title: '草稿', tone: 'draft' },
    submitted: { title: '等核对', tone: 'waiting' },
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
      name: 'close',
      title: '关闭岗位',
      from: ['open'],
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
