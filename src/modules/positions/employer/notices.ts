import { EMPLOYER } from '../../../platform/access/roles.ts';
import { defineNotice } from '../../../platform/notices/index.ts';

const EXAMPLE = { positionId: '00000000-0000-7000-8000-000000000000', position: '包装工', version: 3 };
type About = typeof EXAMPLE;
const href = ({ positionId }: About) => `/employer/positions/${positionId}`;

/** To the employer: what it handed in was confirmed, and everybody sees it. */
export const positionConfirmed = defineNotice({
  kind: 'positions.confirmed',
  title: '岗位发布了',
  about: 'account',
  to: EMPLOYER,
  example: EXAMPLE,
  text: ({ position }: About) => `不用做什么。残联核对过了，岗位已经发布：${position}。`,
  href,
});

/** To the employer: what it handed in has to be changed; the reason stands on the page. */
export const positionReturned = defineNotice({
  kind: 'positions.returned',
  title: '岗位要修改',
  about: 'account',
  to: EMPLOYER,
  example: EXAMPLE,
  text: ({ position }: About) => `请看退回的原因，改好再交一次：${position}。`,
  href,
});

/** To the employer: the region closed a position of its. */
export const positionEnded = defineNotice({
  kind: 'positions.ended',
  title: '岗位关闭了',
  about: 'account',
  to: EMPLOYER,
  example: EXAMPLE,
  text: ({ position }: About) => `请看关闭的原因。还要招人，就联系当地残联：${position}。`,
  href,
});

export const employerPositionNotices = [positionConfirmed, positionReturned, positionEnded];
