import type { Messages } from '../../platform/module/index.ts';

export const messages: Messages = {
  'programme.no-plan': () => '没有这个行动方案，请从列出的方案里选。',
  'programme.year-without-plan': (p) => `没有行动方案包含 ${p.year} 年，请换一个年份。`,
  'programme.year-outside-plan': (p) => `${p.year} 年不在“${p.plan}”的期限内，请换一个年份或方案。`,
};
