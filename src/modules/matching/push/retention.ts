import { defineRetention, type RetentionRule } from '../../../platform/retention/index.ts';

const cites = { source: '《中华人民共和国个人信息保护法》', article: '第十九条' } as const;

/** A position is told to a person once, ever: without the record of what was told that promise could not be kept. */
export const pushRetention: readonly RetentionRule[] = [
  defineRetention({
    id: 'pushed-suggestions',
    table: 'pushed_suggestion',
    what: '推给本人的岗位，用来保证同一个岗位不推两次',
    end: 'keep',
    cites,
  }),
  defineRetention({
    id: 'push-choices',
    table: 'push_choice',
    what: '本人选的怎么收新岗位，和以前选过的',
    end: 'keep',
    cites,
  }),
];
