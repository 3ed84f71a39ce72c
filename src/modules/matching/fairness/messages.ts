import type { Messages } from '../../../platform/module/index.ts';

export const fairnessMessages: Messages = {
  'fairness.year': () => '只能做今年和前两年的表，请换一个年份。',
  'done-fairness-started': () => '开始算了。人多的地区要几分钟，算好了就在这一页。',
};
