import { EMPLOYER } from '../../../platform/access/roles.ts';
import { defineNotice } from '../../../platform/notices/index.ts';
import type { ApproachState } from './procedure.ts';

const EXAMPLE = '00000000-0000-7000-8000-000000000000';

/** To the person: an employer asks to meet. */
export const approached = defineNotice({
  kind: 'recruiting.approached',
  title: '有单位想见你',
  about: 'person',
  to: ['seeker'],
  example: { approachId: EXAMPLE, position: '包装工' },
  text: ({ position }) => `请看一看，再说去不去。有单位想见你。岗位是${position}。单位还不知道你是谁。`,
  href: () => '/my/asked',
});

const ENDED: Partial<Record<ApproachState, string>> = {
  agreed: '请安排面试。求职者愿意见面',
  declined: '不用再等。求职者谢谢你们，这次不去了',
  expired: '不用再等。求职者没有来得及答复',
};

/** To the employer: what came of its question. */
export const approachEnded = defineNotice({
  kind: 'recruiting.approach-ended',
  title: '你们问的求职者有了答复',
  about: 'person',
  to: EMPLOYER,
  example: {
    approachId: EXAMPLE,
    positionId: EXAMPLE,
    referralId: EXAMPLE,
    state: 'agreed',
    position: '包装工',
  },
  text: ({ state, position }) =>
    `${ENDED[state as ApproachState] ?? '请看你们问的求职者'}。岗位是${position}。`,
  href: ({ positionId, referralId }) =>
    referralId === '' ? `/employer/positions/${positionId}/candidates` : `/employer/referrals/${referralId}`,
});
