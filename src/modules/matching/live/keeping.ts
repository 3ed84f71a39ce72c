import { z } from 'zod';
import { defineRetention, type RetentionRule } from '../../../platform/retention/index.ts';
import { defineParameter } from '../../../platform/rule/index.ts';
import './tables.ts';

/** Longer than a snapshot lives, which is a day: a process that starts again must find every change since. */
export const changesKept = defineParameter({
  id: 'matching.changes-kept',
  title: '“哪些岗位、哪些人有变动”的记号保存多久（只有内部编号）',
  unit: '天',
  schema: z.int().min(2).max(365),
});

const SHORTEST = { source: '《中华人民共和国个人信息保护法》', article: '第十九条' };

export const changeRetention: readonly RetentionRule[] = [
  defineRetention({
    id: 'position-changes',
    table: 'position_change',
    what: '哪些岗位有变动的记号（只有内部编号）',
    keepFor: changesKept,
    from: 't.at',
    end: 'delete',
    cites: SHORTEST,
  }),
  defineRetention({
    id: 'person-changes',
    table: 'person_change',
    what: '哪些人的匹配信息有变动的记号（只有内部编号，不写改了什么）',
    keepFor: changesKept,
    from: 't.at',
    end: 'delete',
    cites: SHORTEST,
  }),
];
