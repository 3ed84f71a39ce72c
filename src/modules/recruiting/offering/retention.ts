import { defineRetention, type RetentionRule } from '../../../platform/retention/index.ts';

/** Who was asked before whom must be open to a check later, also to the one who was not asked. */
export const offeringRetention: readonly RetentionRule[] = [
  defineRetention({
    id: 'offering-entries',
    table: 'offering_entry',
    what: '优先录用的名单：排在第几位、为什么、怎么答复的，用来核对顺序',
    end: 'keep',
    cites: { source: '《中华人民共和国就业促进法》', article: '第五十三条' },
  }),
];
