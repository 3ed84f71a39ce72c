import { EMPLOYER } from '../../../platform/access/roles.ts';
import { defineNotice } from '../../../platform/notices/index.ts';
import type { ClosedWhy } from './why.ts';

const WORDS: Readonly<Record<ClosedWhy, string>> = {
  full: '招满了，岗位已经关闭',
  past: '过了截止日期，岗位已经关闭',
  hand: '岗位已经关闭',
};

/** To the employer: a position of its closed without anybody's hand. */
export const positionClosedItself = defineNotice({
  kind: 'positions.closed-itself',
  title: '岗位自动关闭了',
  about: 'account',
  to: EMPLOYER,
  example: {
    positionId: '00000000-0000-7000-8000-000000000000',
    position: '包装工',
    version: 3,
    why: 'full',
  },
  text: ({ position, why }) =>
    `不用做什么。${WORDS[why as ClosedWhy]}：${position}。还要招人，就联系当地残联重新发布。`,
  href: ({ positionId }) => `/employer/positions/${positionId}`,
});
