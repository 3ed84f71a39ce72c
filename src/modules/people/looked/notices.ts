import { defineNotice } from '../../../platform/notices/index.ts';

/** To the person: the office has answered a question about an entry of the trail. What was said stays in the house. */
export const accessAnswered = defineNotice({
  kind: 'people.access-answered',
  title: '你问的查看记录有答复了',
  about: 'person',
  to: ['seeker'],
  example: { questionId: '00000000-0000-7000-8000-000000000000' },
  text: () => '请看答复。你问过谁看了你的档案，工作人员答复了。',
  href: () => '/my/access',
});
