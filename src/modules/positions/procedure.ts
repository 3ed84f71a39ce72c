import { OFFICERS, STAFF } from '../../platform/access/roles.ts';
import { defineProcedure } from '../../platform/procedure/index.ts';
import type { PositionState } from './tables.ts';

/** Who keeps the bank: clerks of a township fill in drafts, an officer answers for what is published. */
export const POSITION_KEEPERS = STAFF.filter((role) => role !== 'village_helper');
export const POSITION_PUBLISHERS = OFFICERS;

export type PositionMove = 'publish' | 'close' | 'discard' | 'reopen';

/** The way of a position: a draft is confirmed and opened, an open one is closed with a reason, and may open again. */
export const positionProcedure = defineProcedure<PositionState, PositionMove>({
  id: 'positions.position',
  title: '岗位',
  start: 'draft',
  states: {
    draft: { title: '草稿', tone: 'draft' },
    open: { title: '招聘中', tone: 'good' },
    closed: { title: '已关闭', tone: 'neutral' },
  },
  transitions: [
    { name: 'publish', title: '发布岗位', from: ['draft'], to: 'open', allow: POSITION_PUBLISHERS },
    {
      name: 'close',
      title: '关闭岗位',
      from: ['open'],
      to: 'closed',
      allow: POSITION_PUBLISHERS,
      needs: ['reason'],
    },
    {
      name: 'discard',
      title: '不发布',
      from: ['draft'],
      to: 'closed',
      allow: POSITION_KEEPERS,
      needs: ['reason'],
    },
    { name: 'reopen', title: '重新发布', from: ['closed'], to: 'open', allow: POSITION_PUBLISHERS },
  ],
});
