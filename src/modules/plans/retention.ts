import { defineRetention, type RetentionRule } from '../../platform/retention/index.ts';

/** Plans stay as long as the file and go with it. */
export const planRetention: readonly RetentionRule[] = [
  defineRetention({
    id: 'individual-plan',
    table: 'individual_plan',
    what: '一人一策的就业计划（和档案一起保存）',
    end: 'keep',
    cites: { source: '《中华人民共和国个人信息保护法》', article: '第十九条' },
  }),
];
