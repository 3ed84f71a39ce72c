import { OFFICE_STAFF } from '../../platform/access/roles.ts';
import { defineProcedure } from '../../platform/procedure/index.ts';

/** Whoever keeps files also holds meetings; the village helper only tells. */
export const HOSTS = OFFICE_STAFF;

export type MeetingState = 'draft' | 'open' | 'ended' | 'cancelled';
export type MeetingMove = 'announce' | 'end' | 'cancel';

/** The way of a meeting. */
export const meetingProcedure = defineProcedure<MeetingState, MeetingMove>({
  id: 'meetings.meeting',
  title: '招聘会',
  start: 'draft',
  states: {
    draft: { title: '准备中', tone: 'draft' },
    open: { title: '已公布', tone: 'info' },
    ended: { title: '已结束', tone: 'neutral', final: true },
    cancelled: { title: '已取消', tone: 'bad', final: true },
  },
  transitions: [
    { name: 'announce', title: '公布', from: ['draft'], to: 'open', allow: HOSTS },
    { name: 'end', title: '结束', from: ['open'], to: 'ended', allow: HOSTS },
    {
      name: 'cancel',
      title: '取消',
      from: ['draft', 'open'],
      to: 'cancelled',
      allow: HOSTS,
      needs: ['reason'],
    },
  ],
});
