import { defineRetention, type RetentionRule } from '../../platform/retention/index.ts';

/** What was granted or refused is kept as long as the file: subsidies and posts stand on it, and so does an objection. */
export const recognitionRetention: readonly RetentionRule[] = [
  defineRetention({
    id: 'recognition',
    table: 'recognition',
    what: '就业困难人员认定，和档案一起保存',
    end: 'keep',
    cites: { source: '《中华人民共和国个人信息保护法》', article: '第十九条' },
  }),
];
