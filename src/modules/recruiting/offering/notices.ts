import { formatDateZh, plainDate } from '../../../kernel/dates.ts';
import { defineNotice } from '../../../platform/notices/index.ts';

const EXAMPLE = '00000000-0000-7000-8000-000000000000';

/** To the person: a reserved post is offered to them first. */
export const offered = defineNotice({
  kind: 'recruiting.offered-first',
  title: '有个岗位先问你',
  about: 'person',
  to: ['seeker'],
  example: { entryId: EXAMPLE, position: '社区保洁员', dueOn: '2026-03-12' },
  text: ({ position, dueOn }) =>
    `请说一声去不去：${position}。这个岗位先问你。请在${formatDateZh(plainDate(dueOn))}以前答复。`,
  href: () => '/my/offers',
});

const OVER = {
  lapsed: '过了答复的日期，已经问下一位了',
  withdrawn: '这个岗位这次不问了',
} as const;

/** To the person: the offer no longer stands; nothing is lost by it. */
export const offerOver = defineNotice({
  kind: 'recruiting.offer-over',
  title: '一个岗位不用答复了',
  about: 'person',
  to: ['seeker'],
  example: { entryId: EXAMPLE, position: '社区保洁员', why: 'lapsed' },
  text: ({ position, why }) =>
    `不用做什么。${OVER[why as keyof typeof OVER]}：${position}。别的岗位照样帮你找。还想去，就联系工作人员。`,
  href: () => '/my/offers',
});

export const offeringNotices = [offered, offerOver];
