import { defineNotice } from '../../../platform/notices/index.ts';

/** To the person: the office looked at what they asked to have corrected. */
export const correctionAnswered = defineNotice({
  kind: 'people.correction-answered',
  title: '你请人改的内容有答复了',
  about: 'person',
  to: ['seeker'],
  example: { requestId: '00000000-0000-7000-8000-000000000000' },
  text: () => '请看答复。工作人员看过你说的那一项了。',
  href: () => '/my/corrections',
});
