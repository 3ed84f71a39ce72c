import { z } from 'zod';
import { defineRetention, type RetentionRule } from '../../platform/retention/index.ts';
import { defineParameter } from '../../platform/rule/index.ts';

export const answerWordsDays = defineParameter({
  id: 'follow-up.words-kept',
  title: '回访时本人的话保存多久',
  unit: '天',
  schema: z.int().min(1).max(36_500),
});

/** The person's own words serve the work at hand; the codes of the answers stay with the file. */
export const followUpRetention: readonly RetentionRule[] = [
  defineRetention({
    id: 'follow-up-words',
    table: 'follow_up_answer',
    what: '回访时本人说的话',
    keepFor: answerWordsDays,
    from: 't.recorded_at',
    where: 't.words is not null',
    end: 'blank',
    blank: { words: 'null' },
    cites: { source: '《中华人民共和国个人信息保护法》', article: '第十九条' },
  }),
];
