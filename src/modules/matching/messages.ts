import type { Messages } from '../../platform/module/index.ts';

export const messages: Messages = {
  'nothing-excluded': () => '这个岗位没有被记成不合适，不用恢复。',
  'too-late-to-undo': (p) => `过了 ${p.days} 天，不能自己改了。请告诉当地残联的工作人员。`,
  'done-unfit': () => '记下了，这个岗位不再给你看。7 天内可以改。',
  'done-unfit-taken-back': () => '改好了，这个岗位会再给你看。',
  'done-excluded': () => '已经记下不合适，不再推荐这个岗位。',
  'done-readmitted': () => '已经恢复，这个岗位会再推荐。',
};
