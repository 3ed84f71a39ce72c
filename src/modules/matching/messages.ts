import type { Messages } from '../../platform/module/index.ts';

export const messages: Messages = {
  'nothing-excluded': () => '这个岗位没有被记成不合适，不用恢复。',
  'done-excluded': () => '已经记下不合适，不再推荐这个岗位。',
  'done-readmitted': () => '已经恢复，这个岗位会再推荐。',
};
