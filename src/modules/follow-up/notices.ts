import { STAFF } from '../../platform/access/roles.ts';
import { defineNotice } from '../../platform/notices/index.ts';

const EXAMPLE = '00000000-0000-7000-8000-000000000000';

/** To the person: time to say how work goes. */
export const followUpDue = defineNotice({
  kind: 'follow-up.due',
  title: '说说工作怎么样',
  about: 'person',
  to: ['seeker'],
  example: { followUpId: EXAMPLE, months: 3 },
  text: ({ months }) => `请说说工作怎么样。你上班 ${months} 个月了。也可以等我们打电话。`,
  href: () => '/my/follow-up',
});

/** To whoever asked last, or recorded the work: a sign that the person may lose it. */
export const warningRaised = defineNotice({
  kind: 'follow-up.warning',
  title: '有人可能要离岗',
  about: 'person',
  to: STAFF,
  example: { warningId: EXAMPLE },
  text: () => '请看预警，跟本人谈一谈。',
  href: ({ warningId }) => `/follow-ups/warnings/${warningId}`,
});

export const followUpNotices = [followUpDue, warningRaised];
