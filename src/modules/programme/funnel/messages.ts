import type { Messages } from '../../../platform/module/index.ts';

export const funnelMessages: Messages = {
  'programme.funnel-ahead': () => '截止日还没有到，请填今天或更早的日期。',
  'programme.funnel-days': () => '期间第一天在截止日以后，请把它改早。',
  'programme.funnel-long': () => '期间最长三年，请把第一天改晚，或者把截止日改早。',
  'programme.funnel-not-yours': () => '这个地区不归你负责，只能看自己负责的地区和全省的合计。',
  'programme.funnel-today': () => '全省的数字你只能看最近一次算好的，请清空两个日期。',
};
