import { defineNotice } from '../../platform/notices/index.ts';

const EXAMPLE = '00000000-0000-7000-8000-000000000000';

/** To the person: an invitation that waits for an answer. */
export const invitedToMeeting = defineNotice({
  kind: 'meetings.invited',
  title: '请你去招聘会',
  about: 'person',
  to: ['seeker'],
  example: { meetingId: EXAMPLE, title: '春风行动招聘会', on: '2026年3月2日' },
  text: ({ title, on }) => `请答复去不去：${on}，${title}。`,
  href: () => '/my/meetings',
});

/** To the person: times at a meeting stand, or have changed. */
export const timesAtMeeting = defineNotice({
  kind: 'meetings.times',
  title: '招聘会的面谈时间',
  about: 'person',
  to: ['seeker'],
  urgent: true,
  example: { meetingId: EXAMPLE, title: '春风行动招聘会', on: '2026年3月2日', version: 1 },
  text: ({ title, on }) => `请看面谈时间：${on}，${title}。`,
  href: () => '/my/meetings',
});

/** To the person: a meeting will not take place. */
export const meetingCancelled = defineNotice({
  kind: 'meetings.cancelled',
  title: '招聘会取消了',
  about: 'person',
  to: ['seeker'],
  urgent: true,
  example: { meetingId: EXAMPLE, title: '春风行动招聘会', on: '2026年3月2日' },
  text: ({ title, on }) => `不用去了：${on}，${title}取消了。`,
  href: () => '/my/meetings',
});

export const meetingNotices = [invitedToMeeting, timesAtMeeting, meetingCancelled];
