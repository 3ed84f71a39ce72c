import type { Messages } from '../module/index.ts';

export const messages: Messages = {
  'search-too-short': () => '写得太少了。请写姓名、至少 2 个拼音字母、完整的号码，或者手机号的最后 4 位。',
};
