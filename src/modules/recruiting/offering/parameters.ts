import { z } from 'zod';
import { defineParameter } from '../../../platform/rule/index.ts';
import { RESERVES, RESERVE_KINDS } from '../../positions/index.ts';
import { ORDER_KEYS, ORDER_WORDS } from './order.ts';

/** Who may be owed a post: recognised as hard to employ, or the holder of a valid certificate. */
const ELIGIBLE = { recognised: '认定的就业困难人员', certificate: '残疾人证有效的人' } as const;
export type EligibleKey = keyof typeof ELIGIBLE;
const eligible = z.enum(Object.keys(ELIGIBLE) as [EligibleKey, ...EligibleKey[]]);

/** To whom reserved posts are offered first, in which order and for how long. */
export const offeringRules = defineParameter({
  id: 'recruiting.offering',
  title: '公益性岗位和定向招录，先给谁、先给多久',
  unit: '条件、顺序、天',
  schema: z.object({
    eligible: z.record(z.enum(RESERVE_KINDS), eligible),
    order: z.array(z.enum(ORDER_KEYS)).min(1),
    /** Days in which it is offered first. */
    firstDays: z.int().min(1).max(180),
    /** Days within which somebody answers. */
    answerDays: z.int().min(1).max(60),
  }),
  say: (r) =>
    `${RESERVE_KINDS.map((kind) => `${RESERVES[kind].title}先给${ELIGIBLE[r.eligible[kind]]}`).join('，')}。先看${r.order
      .map((key) => ORDER_WORDS[key])
      .join('。再看')}。先给 ${r.firstDays} 天，每人 ${r.answerDays} 天里答复`,
});
