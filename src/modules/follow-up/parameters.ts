import { z } from 'zod';
import { defineParameter } from '../../platform/rule/index.ts';

/** After how many months of work somebody is asked how it goes. */
export const followUpMonths = defineParameter({
  id: 'follow-up.months',
  title: '就业后第几个月回访',
  unit: '个月',
  schema: z.array(z.int().min(1).max(60)).min(1).max(12).readonly(),
  say: (months) => `第 ${months.join('、')} 个月`,
});

/** The numbers of a follow-up, all in days unless told. */
export const followUpLimits = defineParameter({
  id: 'follow-up.limits',
  title: '回访和预警的期限',
  unit: '天',
  schema: z.object({
    /** Days after the due day by which the person is to be reached. */
    within: z.int().min(1).max(90),
    /** How long after its due day a point may still be opened. */
    grace: z.int().min(0).max(365),
    /** Attempts without reaching anybody that make a warning. */
    misses: z.int().min(1).max(10),
    /** How early a certificate that expires is a sign. */
    certificate: z.int().min(1).max(365),
    /** How early a contract that ends is a sign. */
    contract: z.int().min(1).max(365),
    /** For how long a position that its employer closed is a sign. */
    closed: z.int().min(1).max(365),
  }),
  say: (l) =>
    `到期后 ${l.within} 天内联系；过期 ${l.grace} 天以上的不再补问；${l.misses} 次联系不上预警；残疾人证提前 ${l.certificate} 天、合同提前 ${l.contract} 天预警；单位撤岗 ${l.closed} 天内预警`,
});
