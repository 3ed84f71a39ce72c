import { EMPLOYER, STAFF } from '../../platform/access/roles.ts';
import { formatDateZh, plainDate } from '../../kernel/dates.ts';
import { defineNotice } from '../../platform/notices/index.ts';
import { referralProcedure, type ReferralState } from './procedure.ts';

const EXAMPLE = '00000000-0000-7000-8000-000000000000';

/** To the person: somebody brought them to a position. */
export const referred = defineNotice({
  kind: 'recruiting.referred',
  title: '给你推荐了岗位',
  about: 'person',
  to: ['seeker'],
  example: { referralId: EXAMPLE, positionId: EXAMPLE, position: '包装工' },
  text: ({ position }) => `请看看这个岗位：${position}。工作人员把你推荐给单位了。`,
  href: ({ positionId }) => `/jobs/${positionId}`,
});

const MOVED: Readonly<Record<ReferralState, (position: string) => string>> = {
  referred: (position) => `请看看这个岗位：${position}。`,
  interviewing: (position) => `请准备面试：${position}。工作人员会告诉你时间和地点。`,
  offered: (position) => `请告诉工作人员你去不去。单位要录用你：${position}。`,
  hired: (position) => `请看你的就业记录。单位录用你了：${position}。`,
  declined: (position) => `不用做什么。你说不去，已经记下：${position}。`,
  refused: (position) => `可以再看别的岗位。这次没有录用：${position}。`,
  closed: (position) => `不用做什么。这次推荐结束了：${position}。`,
};

/** To the person: how the referral goes on. */
export const referralMoved = defineNotice({
  kind: 'recruiting.referral-moved',
  title: '推荐有了结果',
  about: 'person',
  to: ['seeker'],
  example: {
    referralId: EXAMPLE,
    state: 'interviewing',
    position: '包装工',
    on: '2026-03-02',
    time: '09:30',
    place: '一楼会议室',
  },
  text: ({ state, position, on, time, place }) =>
    state === 'interviewing' && on
      ? `请去面试：${position}。时间是${formatDateZh(plainDate(on))} ${time}，地点是${place}。`
      : MOVED[state as ReferralState](position),
  href: () => '/my/file',
});

/** To whoever referred, when somebody else moved the referral. */
export const referralAnswered = defineNotice({
  kind: 'recruiting.referral-answered',
  title: '你做的推荐有了结果',
  about: 'person',
  to: STAFF,
  example: { referralId: EXAMPLE, state: 'refused' },
  text: ({ state }) => `请看推荐的结果：${referralProcedure.states[state as ReferralState].title}。`,
  href: ({ referralId }) => `/referrals/${referralId}`,
});

/** To whoever referred: the person no longer wants to be shown to this kind of employer. */
export const referralWithoutConsent = defineNotice({
  kind: 'recruiting.consent-withdrawn',
  title: '有人撤回了同意',
  about: 'person',
  to: STAFF,
  urgent: true,
  example: { referralId: EXAMPLE, on: '2026-03-02' },
  text: () => '请先停下这次推荐，再联系本人。本人不同意把情况给单位看了。',
  href: ({ referralId }) => `/referrals/${referralId}`,
});

/** To the employer: somebody was brought to a position of its. */
export const referredToUs = defineNotice({
  kind: 'recruiting.referred-to-us',
  title: '有人推荐来了',
  about: 'person',
  to: EMPLOYER,
  example: { referralId: EXAMPLE, position: '包装工' },
  text: ({ position }) => `请答复：安排面试、要录用，或者说明为什么不录用。推荐到的岗位是${position}。`,
  href: ({ referralId }) => `/employer/referrals/${referralId}`,
});

const ENDED: Partial<Record<ReferralState, string>> = {
  hired: '不用再答复。录用已经登记',
  declined: '不用再答复。本人不去了',
  closed: '不用再答复。这次推荐结束了',
};

/** To the employer: a referral ended without its doing. */
export const referralEnded = defineNotice({
  kind: 'recruiting.referral-ended',
  title: '一次推荐结束了',
  about: 'person',
  to: EMPLOYER,
  example: { referralId: EXAMPLE, state: 'declined', position: '包装工' },
  text: ({ state, position }) => `${ENDED[state as ReferralState] ?? ''}：${position}。`,
  href: ({ referralId }) => `/employer/referrals/${referralId}`,
});

export const recruitingNotices = [
  referred,
  referralMoved,
  referralAnswered,
  referralWithoutConsent,
  referredToUs,
  referralEnded,
];
