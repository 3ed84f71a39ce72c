import { z } from 'zod';
import { defineRetention, type RetentionRule } from '../../../platform/retention/index.ts';
import { defineParameter } from '../../../platform/rule/index.ts';

/** Days after which a deleted search is gone; within them it may be had back. */
export const savedSearchDays = defineParameter({
  id: 'positions.deleted-search-days',
  title: '删掉的找工作条件，多少天后彻底删除',
  unit: '天',
  schema: z.int().min(7).max(365),
});

export const savedRetention: readonly RetentionRule[] = [
  defineRetention({
    id: 'deleted-searches',
    table: 'saved_search',
    what: '求职者删掉的找工作条件',
    end: 'delete',
    keepFor: savedSearchDays,
    from: 't.deleted_at',
    cites: { source: '《中华人民共和国个人信息保护法》', article: '第十九条' },
  }),
];
