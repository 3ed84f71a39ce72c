import { EMPLOYER, OFFICE_STAFF } from '../../platform/access/roles.ts';
import { defineProcedure } from '../../platform/procedure/index.ts';

/** Whoever keeps the person's file brings them to a position; the village helper only tells. */
export const REFERRERS = OFFICE_STAFF;

/** The employer of the position answers; the outcome and the person's own no are recorded by who keeps the file. */
export const ANSWERERS = [...REFERRERS, ...EMPLOYER];

export type ReferralState =
  | 'referred'
  | 'interviewing'
  | 'offered'
  | 'hired'
  | 'declined'
  | 'refused'
  | 'closed';
export type ReferralMove = 'interview' | 'reschedule' | 'offer' | 'hire' | 'decline' | 'refuse' | 'close';

export const OPEN_STATES: readonly ReferralState[] = ['referred', 'interviewing', 'offered'];

/** The way of a referral. `hire` is taken only by recording the hire with its date and form of work. */
export const referralProcedure = defineProcedure<ReferralState, ReferralMove>({
  id: 'recruiting.referral',
  title: '推荐',
  start: 'referred',
  states: {
    referred: { title: '已推荐', tone: 'waiting' },
    interviewing: { title: '面试中', tone: 'info' },
    offered: { title: '单位要录用', tone: 'info' },
    hired: { title: '已录用', tone: 'good', final: true },
    declined: { title: '本人不去', tone: 'neutral', final: true },
    refused: { title: '单位未录用', tone: 'neutral', final: true },
    closed: { title: '已关闭', tone: 'neutral', final: true },
  },
  transitions: [
    {
      name: 'interview',
      title: '安排面试',
      from: ['referred'],
      to: 'interviewing',
      allow: ANSWERERS,
      withinDays: 10,
    },
    {
      name: 'reschedule',
      title: '改面试时间',
      from: ['interviewing'],
      to: 'interviewing',
      allow: ANSWERERS,
    },
    {
      name: 'offer',
      title: '要录用',
      from: ['referred', 'interviewing'],
      to: 'offered',
      allow: ANSWERERS,
    },
    {
      name: 'hire',
      title: '登记录用',
      from: OPEN_STATES,
      to: 'hired',
      allow: REFERRERS,
      withinDays: 30,
    },
    {
      name: 'decline',
      title: '本人不去',
      from: OPEN_STATES,
      to: 'declined',
      allow: REFERRERS,
      needs: ['reason'],
    },
    {
      name: 'refuse',
      title: '单位未录用',
      from: OPEN_STATES,
      to: 'refused',
      allow: ANSWERERS,
      needs: ['reason'],
    },
    // Taken by the house itself when the person has found work elsewhere.
    {
      name: 'close',
      title: '关闭',
      from: OPEN_STATES,
      to: 'closed',
      allow: ['system', ...REFERRERS],
      needs: ['reason'],
    },
  ],
});
