import type { Messages } from '../../../platform/module/index.ts';

export const targetMessages: Messages = {
  'programme.target-place': () => '这一格不在要分解的表里，请重新打开表再填。',
  'programme.target-no-below': () => '这个地区没有下一级，不用再分解。',
  'programme.target-same': () => '和现在的目标一样，没有改动。',
  'done-targets-set': () => '目标已改好。以前的数字在页面下方还能看到。',
};
